// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// One self-contained page of HTML. Its policy lets it load nothing and run no script but its own.
final class HtmlPage {
  private HtmlPage() {}

  /// The page around a body.
  ///
  /// @param script the resource that holds its script; null for none
  static String of(String title, Markup body, @Nullable String script) {
    String style = resource("brief.css");
    String code = script == null ? "" : resource(script);
    Markup page = new Markup();
    page.raw("<!doctype html>\n");
    page.open("html", "lang", "en").line().open("head").line();
    page.single("meta", "charset", "utf-8").line();
    page.single("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, code));
    page.line();
    page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.line();
    page.single("meta", "name", "color-scheme", "content", "light dark").line();
    page.single("meta", "name", "referrer", "content", "no-referrer").line();
    page.single("link", "rel", "icon", "href", "data:,").line();
    page.leaf("title", title).line();
    page.open("style").raw(style).close().line();
    page.close().line();
    page.open("body").line().raw(body.toString());
    if (!code.isEmpty()) {
      page.open("script").raw(code).close().line();
    }
    return page.close(2).line().toString();
  }

  private static String policy(String style, String code) {
    String scripts = code.isEmpty() ? "'none'" : "'sha256-" + hash(code) + "'";
    return "default-src 'none'; img-src data:; style-src 'sha256-"
        + hash(style)
        + "'; script-src "
        + scripts
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
