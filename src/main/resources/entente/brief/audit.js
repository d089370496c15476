// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
'use strict';

// Opens the basis of a claim over the page; without script the link leads to it.
document.querySelectorAll('a.claim').forEach(claim => {
  claim.addEventListener('click', event => {
    event.preventDefault();
    document.getElementById(claim.dataset.basis).showPopover();
  });
});
