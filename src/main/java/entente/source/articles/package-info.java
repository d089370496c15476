// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Reads what somebody else wrote: from a file to text, from text to sentences, from sentences to
/// claims. English news and analysis; its word lists are the `.tsv` files beside the classes.
@NullMarked
package entente.source.articles;

import org.jspecify.annotations.NullMarked;
