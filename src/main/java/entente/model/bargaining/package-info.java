// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// What two sides can agree on, given what each has without an agreement.
///
/// **Units.** Prices, costs and values in one unit of money per unit of the good; in
/// [BargainingRange] everything is a share of what is fought over.
///
/// **Models.** [NashPrice]: the generalised Nash solution between a seller and a buyer with outside
/// options (Nash, J. "The bargaining problem", Econometrica 18 (1950), 155-162,
/// https://doi.org/10.2307/1907266; weights after Roth, A. "Axiomatic Models of Bargaining",
/// Springer, 1979). [BargainingRange]: settlements that both sides prefer to a war (Fearon, J.
/// "Rationalist explanations for war", International Organization 49 (1995), 379-414, p. 387,
/// https://doi.org/10.1017/S0020818300033324).
///
/// **Not for** bargains over several goods at once, for sides that hold private information, or
/// where an agreement cannot be enforced: there a range may exist and war still follow.
@NullMarked
package entente.model.bargaining;

import org.jspecify.annotations.NullMarked;
