// The two sides of a finding's quotes, in the languages of the first row.
const [sourceLang, targetLang] = all(".cell", one(".row") ?? document).map((cell) => cell.lang);

setUpTheme();
setUpPrinting();
if (form) {
  setUpMenus();
  if (findings.length || decided.size) setUpDecisions();
  setUpFilters();
  setUpUnfolding();
  setUpMoving();
  if (findings.length) setUpKeys();
}
