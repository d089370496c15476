// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Who had promised whom what on a day, all over the system of states, and what each could draw on.
///
/// Pledges: members of alliances and their obligations, ATOP version 4 (Leeds, Ritter, Mitchell and
/// Long 2002). Capability: National Material Capabilities (Singer 1987).
@NullMarked
package entente.source.alliances;

import org.jspecify.annotations.NullMarked;
