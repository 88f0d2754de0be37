package dev.optout.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The files of the chat page, as they lie in the program.
enum PageFile {
  PAGE("/", "index.html", "text/html; charset=utf-8"),
  STYLE("/page.css", "page.css", "text/css; charset=utf-8"),
  SCRIPT("/page.js", "page.js", "text/javascript; charset=utf-8"),
  ICON("/icon.svg", "icon.svg", "image/svg+xml");

  private final String route;
  private final String name;
  private final String contentType;

  PageFile(String route, String name, String contentType) {
    this.route = route;
    this.name = name;
    this.contentType = contentType;
  }

  String route() {
    return route;
  }

  String contentType() {
    return contentType;
  }

  byte[] bytes() {
    try (InputStream in = PageFile.class.getResourceAsStream("/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("this build lacks page/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
