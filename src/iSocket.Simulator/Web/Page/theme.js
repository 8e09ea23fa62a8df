// Light, dark, or as the system has it; remembered by this browser.
import { $ } from "./dom.js";

const key = "theme";
const root = document.documentElement;
const isSystemDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

function use(theme) {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  dispatchEvent(new Event("themechange"));
}

use(localStorage.getItem(key));
$("theme").addEventListener("click", () => {
  const isDark = (root.dataset.theme ?? (isSystemDark() ? "dark" : "light")) === "dark";
  const next = isDark ? "light" : "dark";
  localStorage.setItem(key, next);
  use(next);
});
