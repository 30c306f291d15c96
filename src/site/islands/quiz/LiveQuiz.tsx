/** The live form of a question. */
import { useMemo, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { createMessages } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/format.ts';
import { answered } from '../../lib/progress/record.ts';
import { changeProgress } from '../../lib/progress/store.ts';
import { browserStore, loadQuiz, saveQuiz } from '../../lib/storage.ts';
import type { QuizProps } from './index.tsx';
import { PlaceQuiz } from './PlaceQuiz.tsx';
import { QuizForm } from './QuizForm.tsx';
import { check, choose, initialQuiz, isAllRight, kindOf, retry, score } from './model.ts';
import type { Option, QuizState } from './model.ts';
import { Inline } from '../inline/Inline.tsx';

export type LiveProps = Omit<QuizProps, 'children'> & {
  readonly titleId: string;
  /** On the review page: nothing is remembered of the answer but whether it was right. */
  readonly review?: (right: boolean) => void;
};

/** The form of a question of any kind. */
export function LiveQuiz(props: LiveProps): ReactNode {
  return props.places === null ? (
    <ChoiceQuiz {...props} />
  ) : (
    <PlaceQuiz {...props} places={props.places} />
  );
}

function ChoiceQuiz({
  id,
  locale,
  number,
  title,
  prompt,
  options,
  messages: record,
  titleId,
  review,
  code,
  mono,
}: LiveProps): ReactNode {
  const messages = useMemo(() => createMessages(locale, record), [locale, record]);
  const [state, setState] = useState<QuizState>(() =>
    initialQuiz(
      options,
      review === undefined ? (loadQuiz(browserStore(), id)?.chosen ?? null) : null,
    ),
  );
  const [nudge, setNudge] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  const kind = kindOf(options);
  const judged = state.phase === 'judged';
  const allRight = judged && isAllRight(options, state);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (judged) {
      setState(retry(options, state));
      return;
    }
    if (state.chosen.size === 0) {
      setNudge(true);
      return;
    }
    const next = check(options, state);
    setState(next);
    const right = isAllRight(options, next);
    // Another try after the reasons were read says nothing about what was known.
    const isFirstTry = state.settled.size === 0;
    if (review !== undefined) {
      if (isFirstTry) review(right);
    } else {
      saveQuiz(browserStore(), id, {
        chosen: options.map((option) => option.id).filter((one) => next.chosen.has(one)),
      });
      changeProgress((progress, now) => answered(progress, id, right, now));
    }
    // The button goes when all is right; the focus must not go with it.
    if (right) requestAnimationFrame(() => line.current?.focus({ preventScroll: true }));
  }

  let said = '';
  if (judged) said = verdictText(options, state, messages);
  else if (nudge && state.chosen.size === 0) said = messages.text('quiz.chooseFirst');

  return (
    <QuizForm
      {...{ id, titleId, number, title, messages, onSubmit }}
      phase={state.phase}
      done={allRight}
      isTop={review !== undefined}
    >
      <p className="prompt" id={`${titleId}-prompt`}>
        <Inline text={prompt} />
        {kind === 'multiple' && ` ${messages.text('quiz.multiple')}`}
      </p>
      {code !== null && (
        <pre className="quiz__code" dir="ltr" tabIndex={0}>
          {code.trimEnd()}
        </pre>
      )}
      <fieldset
        className={mono ? 'options options--mono' : 'options'}
        aria-labelledby={`${titleId}-prompt`}
      >
        {options.map((option) =>
          state.settled.has(option.id) ? (
            <Settled
              key={option.id}
              option={option}
              chosen={state.tried.has(option.id)}
              messages={messages}
            />
          ) : (
            <label key={option.id} className="opt">
              <input
                type={kind === 'single' ? 'radio' : 'checkbox'}
                name={titleId}
                value={option.id}
                data-key={`option-${option.id}`}
                checked={state.chosen.has(option.id)}
                onChange={(event) =>
                  setState(choose(options, state, option.id, event.target.checked))
                }
              />
              <span className="what">
                <Inline text={option.text} />
              </span>
            </label>
          ),
        )}
      </fieldset>
      <p className={said === '' ? 'vh' : 'verdict-line'} role="status" tabIndex={-1} ref={line}>
        {said}
      </p>
    </QuizForm>
  );
}

function verdictText(options: readonly Option[], state: QuizState, messages: Messages): string {
  if (isAllRight(options, state))
    return messages.text(kindOf(options) === 'single' ? 'quiz.right' : 'quiz.allRight');
  if (kindOf(options) === 'single') return messages.text('quiz.wrong');
  return messages.text('quiz.partly', { ...score(options, state) });
}

/** An option with its verdict and its reason. */
function Settled({
  option,
  chosen,
  messages,
}: {
  readonly option: Option;
  readonly chosen: boolean;
  readonly messages: Messages;
}): ReactNode {
  const key = option.right
    ? chosen
      ? 'quiz.yesChosen'
      : 'quiz.yes'
    : chosen
      ? 'quiz.noChosen'
      : 'quiz.no';
  return (
    <div
      className={['opt', 'answered', option.right ? 'right' : '', chosen ? 'chosen' : '']
        .filter(Boolean)
        .join(' ')}
      data-option={option.id}
    >
      <span>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          {option.right ? (
            <path d="M2.5 9.5l4.5 5L15.5 4" className="f-none s-ink" strokeWidth="2.6" />
          ) : (
            <path d="M4.5 4.5l9 9M13.5 4.5l-9 9" className="f-none s-ink2" strokeWidth="1.5" />
          )}
        </svg>
      </span>
      <div>
        <p className="what">
          <Inline text={option.text} /> <span className="res">{messages.text(key)}</span>
        </p>
        <p className="why">
          <Inline text={option.why} />
        </p>
      </div>
    </div>
  );
}
