// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import entente.domain.When;

/// A contact between two actors.
///
/// @param id the item of evidence that gives it
/// @param kind what sort of contact, in the words of the caller: "summit", "visit"
public record Contact(String id, When on, String kind) {}
