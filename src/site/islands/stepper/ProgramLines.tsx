/** The program as static lines, those tinted that threads are on. */
import type { ReactNode } from 'react';
import type { RunState } from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';
import { tintsOf } from './model.ts';

interface Props {
  readonly lines: readonly string[];
  readonly filename: string;
  readonly state: RunState;
  readonly letters: readonly string[];
  readonly messages: Messages;
}

export function ProgramLines({ lines, filename, state, letters, messages }: Props): ReactNode {
  const tints = tintsOf(state, letters, filename);
  return (
    <div
      className="code"
      tabIndex={0}
      role="group"
      aria-label={messages.text('playground.code', { filename })}
      dir="ltr"
    >
      <ol>
        {lines.map((html, i) => {
          const here = tints.filter(({ line }) => line === i + 1);
          const first = here.find(({ look }) => look === 'run') ?? here[0];
          return (
            <li key={i} className={first === undefined ? undefined : `at-${first.look}`}>
              <span dangerouslySetInnerHTML={{ __html: html === '' ? ' ' : html }} />
              {here.length > 0 && (
                <span className="who">
                  {here.flatMap(({ look, threads }) =>
                    threads.split(' ').map((letter) => (
                      <span key={letter} className={`th ${look}`}>
                        {letter}
                      </span>
                    )),
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
