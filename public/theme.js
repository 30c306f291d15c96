// Runs before the first paint, so that a stored theme or size of code never flashes. `?theme=dark` shows one without
// storing it.
(function () {
  var root = document.documentElement;
  var theme = new URLSearchParams(location.search).get('theme');
  try {
    theme = theme || localStorage.getItem('inside-the-gil/1/theme');
    var size = Number(localStorage.getItem('inside-the-gil/1/editor/size'));
    if (size >= 0.5 && size <= 3) root.style.setProperty('--code-scale', String(size));
  } catch (error) {
    // Storage may be forbidden; the system's preference decides then.
  }
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
})();
