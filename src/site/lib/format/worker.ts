/** Ruff's formatter as WebAssembly, in a worker of its own: so the policy of the pages need not allow WebAssembly. */
import init, { format } from '@wasm-fmt/ruff_fmt/web';
import type { FormatAnswer, FormatRequest } from './messages.ts';

const answer = (message: FormatAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<FormatRequest>) => {
  void init().then(
    () => {
      try {
        answer({ id: data.id, kind: 'formatted', source: format(data.source) });
      } catch (error) {
        answer({ id: data.id, kind: 'syntax', what: String(error) });
      }
    },
    () => answer({ id: data.id, kind: 'failed' }),
  );
});
