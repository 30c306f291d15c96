/** Tells the page around an embed page how high it is, whenever that changes. */

const SIZE = 'inside-the-gil:size';

if (parent !== self) {
  let told = 0;
  const tell = (): void => {
    const height = document.body.getBoundingClientRect().height;
    if (Math.abs(height - told) < 1) return;
    told = height;
    // A height is no secret: whoever shows the frame sees it.
    parent.postMessage({ kind: SIZE, version: 1, height }, '*');
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
}
