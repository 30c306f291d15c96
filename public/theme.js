// Runs before the first paint, so that a stored theme never flashes. `?theme=dark` shows one without storing it.
(function () {
  var theme = new URLSearchParams(location.search).get('theme');
  try {
    theme = theme || localStorage.getItem('inside-the-gil/1/theme');
  } catch (error) {
    // Storage may be forbidden; the system's preference decides then.
  }
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
})();
