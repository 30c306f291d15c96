/** Monaco's own sheet, linked on first use, because the build would drop it; it travels while Monaco does. Not in a file of Monaco's, which is fetched late. */
import styleSheet from 'monaco-editor/styles.css?url';

let linked: Promise<void> | null = null;

function link(): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('link');
    element.rel = 'stylesheet';
    element.href = styleSheet;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error('the editor has no style sheet'));
    document.head.append(element);
  });
}

export function monacoSheet(): Promise<void> {
  linked ??= link().catch((error: unknown) => {
    linked = null;
    throw error;
  });
  return linked;
}
