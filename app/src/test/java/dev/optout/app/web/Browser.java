package dev.optout.app.web;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// Debian's Chromium without a window, which talks to nobody but the page.
public final class Browser implements AutoCloseable {
  static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  /// @param profile an empty folder
  public Browser(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // root runs the tests in containers, which the sandbox refuses
        "--disable-gpu",
        "--disable-dev-shm-usage", // containers have little of it
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .withLogFile(new File("/dev/null"))
            .build();
    driver = new ChromeDriver(service, options);
  }

  public static boolean isInstalled() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  public void open(URI page) {
    driver.get(page.toString());
  }

  /// Gives the window a size and the page a colour scheme.
  ///
  /// @param scheme `light` or `dark`
  public void size(int width, int height, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            java.util.List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /// Brings it to the middle first: the driver scrolls no further than under the question field.
  void click(String css) {
    WebElement element = find(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  public Object script(String javaScript) {
    Object result = driver.executeScript(javaScript);
    return result == null ? "null" : result;
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /// Polls until it holds.
  void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what);
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
