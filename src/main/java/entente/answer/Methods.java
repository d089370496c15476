// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

/// The methods that findings name, with their citations.
public final class Methods {
  public static final Method REPORTED =
      new Method(
          "report",
          "Report",
          "what the cited sources say, graded by the Admiralty scale (NATO AJP-2.1)");
  public static final Method LIFE_CYCLE =
      new Method(
          "commitment.life-cycle",
          "Life cycle of an agreement",
          "Vienna Convention on the Law of Treaties (1969), Articles 11-16, 24, 54");
  public static final Method CASUS_FOEDERIS =
      new Method(
          "commitment.casus-foederis",
          "Whether a clause binds",
          "Kleene's three-valued logic (Kleene 1952); a default with exceptions (Reiter 1980)");
  public static final Method CASCADE =
      new Method(
          "cascade",
          "Who is drawn into a war",
          "least fixed point of pledges (Tarski 1955), each kept as often as published rates say (Leeds, Long and Mitchell 2000; Leeds 2003; Berkemeier and Fuhrmann 2018)");
  public static final Method COUNCIL =
      new Method(
          "restriction.council",
          "Decision of a voting body",
          "UN Charter, Articles 18(2) and 27(3)");
  public static final Method MANDATE =
      new Method("restriction.mandate", "Mandate with a sunset", "the text that sets the mandate");
  public static final Method CAP =
      new Method(
          "restriction.cap",
          "Flow against a cap",
          "interval arithmetic (Moore 1966) over reports counted once");
  public static final Method POOLING =
      new Method(
          "pooling",
          "Conflict of figures",
          "interval pooling by independent origin; Admiralty grades (NATO AJP-2.1)");
  public static final Method RECORD =
      new Method("record", "Track record", "Beta-binomial with a Jeffreys prior (Jeffreys 1946)");
  public static final Method TIMING =
      new Method("trend.timing", "Lapse between two events", "calendar arithmetic over EDTF dates");
  public static final Method MOVEMENT =
      new Method(
          "trend.movement", "Direction of a series", "step test; Mann-Kendall (Kendall 1975)");
  public static final Method CHANGE_POINT =
      new Method(
          "trend.change-point", "Change of pace", "Poisson change point (Raftery and Akman 1986)");
  public static final Method DEPENDENCE =
      new Method(
          "dependence",
          "Concentration of a market",
          "Hirschman (1945); Herfindahl-Hirschman index");
  public static final Method VOTING =
      new Method(
          "alignment.votes",
          "Agreement in votes",
          "share of identical votes; kappa and pi (Häge 2011)");
  public static final Method COUNTING =
      new Method("alignment.count", "Count of items", "count over the evidence");
  public static final Method GOALS =
      new Method(
          "goals",
          "Goal from statements and acts",
          "counts of own statements, acts and counter-evidence (Heuer 1999 on disconfirming evidence)");
  public static final Method SATISFACTION =
      new Method(
          "goals.satisfaction",
          "Satisfaction of a goal",
          "value function over the goal's indicator");
  public static final Method ATTAINMENT =
      new Method(
          "payoff.attainment",
          "Goal attainment over all weightings",
          "SMAA-2 (Lahdelma and Salminen 2001) over an additive multi-attribute value");
  public static final Method BARGAIN =
      new Method("payoff.bargain", "Share of the bargain", "Nash (1950), with outside options");
  public static final Method NEED =
      new Method("need", "Share of a need", "interval division (Moore 1966)");
  public static final Method COVER =
      new Method(
          "need.cover",
          "Cover without a partner",
          "what is made and had from others over what is used (Hirschman 1945), by interval arithmetic (Moore 1966)");
  public static final Method PRICE =
      new Method(
          "bargaining.price",
          "Price between two with others to turn to",
          "Nash (1950); Roth (1979)");
  public static final Method POSITION =
      new Method("payoff.position", "Relative position", "change of a ratio of capabilities");
  public static final Method SEARCH =
      new Method("search", "Search of the evidence", "what the case holds as of the date");
  public static final Method ARRIVAL =
      new Method(
          "forecast.arrival",
          "Chance of an event within a time",
          "Gamma-Poisson with a Jeffreys prior (Gelman and others 2013, section 2.6)");
  public static final Method PASSING =
      new Method(
          "forecast.passing",
          "Chance that a running total passes an amount",
          "log-normal about the pace so far; its spread is an assumption");
  public static final Method NEXT_VALUE =
      new Method(
          "forecast.next-value",
          "Chance that a later value lies above an amount",
          "random walk with Student's t (Box and Jenkins 1970)");
  public static final Method BEHAVIOUR =
      new Method(
          "forecast.behaviour",
          "Chance of a pledged or wanted act",
          "base rates of honoured pledges (Leeds 2003; Berkemeier and Fuhrmann 2018) moved by interest (Smith 1995); how far is an assumption");
  public static final Method LAW =
      new Method(
          "forecast.law",
          "Chance of an act if only the law moved anybody",
          "chance that the pledge is in force by then, times base rates of honoured pledges");
  public static final Method HYPOTHESES =
      new Method(
          "hypotheses",
          "Analysis of competing hypotheses",
          "Heuer (1999), chapter 8; weights from the Admiralty scale (NATO AJP-2.1)");
  public static final Method KEY_ASSUMPTIONS =
      new Method(
          "assumptions",
          "Key-assumptions check",
          "each assumption struck out or taken otherwise in turn (US Government, A Tradecraft Primer, 2009)");
  public static final Method CONFIDENCE =
      new Method(
          "pooling.confidence",
          "Confidence",
          "ICD 203: quality, number and agreement of independent sources");

  public static final Method PORTFOLIOS =
      new Method(
          "alignment.portfolios",
          "Likeness of alliance portfolios",
          "kappa and pi (Häge 2011); S (Signorino and Ritter 1999), which shared absence of ties raises");
  public static final Method IDEAL_POINTS =
      new Method(
          "alignment.ideal-points",
          "Positions in the General Assembly",
          "dynamic ordinal ideal points (Bailey, Strezhnev and Voeten 2017)");
  public static final Method INTERDEPENDENCE =
      new Method(
          "dependence.trade",
          "Trade interdependence",
          "shares of each one's trade (Barbieri 1996)");
  public static final Method CAPABILITY_INDEX =
      new Method(
          "capability.cinc",
          "Composite Index of National Capability",
          "mean share over the known components (Singer, Bremer and Stuckey 1972)");
  public static final Method EXPOSURE =
      new Method(
          "exposure",
          "Exposure of another country",
          "exposure times change (Hirschman 1945), by interval arithmetic (Moore 1966)");

  private Methods() {}
}
