/** A question that is answered by putting things into places: with buttons and lists, so by key and by finger alike. */
import { useMemo, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { createMessages } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/format.ts';
import { answered } from '../../lib/progress/record.ts';
import { changeProgress } from '../../lib/progress/store.ts';
import { browserStore, loadQuiz, saveQuiz } from '../../lib/storage.ts';
import type { LiveProps } from './LiveQuiz.tsx';
import { QuizForm } from './QuizForm.tsx';
import {
  checkPlaces,
  initialPlaces,
  isComplete,
  move,
  pair,
  retryPlaces,
  rightPlaces,
} from './places.ts';
import type { Places, PlacesState } from './places.ts';
import { Inline } from '../inline/Inline.tsx';
import { withoutMarks } from '../../lib/inline-code.ts';

type Props = LiveProps & { readonly places: Places };

export function PlaceQuiz(props: Props): ReactNode {
  const { id, locale, number, title, prompt, places, messages: record, titleId, review } = props;
  const messages = useMemo(() => createMessages(locale, record), [locale, record]);
  const [state, setState] = useState<PlacesState>(() =>
    initialPlaces(
      places,
      review === undefined ? (loadQuiz(browserStore(), id)?.chosen ?? null) : null,
    ),
  );
  const [nudge, setNudge] = useState(false);
  const [moved, setMoved] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const judged = state.phase === 'judged';
  const right = rightPlaces(places, state);
  const allRight = judged && right.every(Boolean);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    setMoved('');
    if (judged) {
      setState(retryPlaces(places, state));
      return;
    }
    setNudge(!isComplete(state));
    const next = checkPlaces(state);
    if (next === state) return;
    setState(next);
    const isRight = rightPlaces(places, next).every(Boolean);
    // The button goes when all is right; the focus must not go with it.
    if (isRight) requestAnimationFrame(() => line.current?.focus({ preventScroll: true }));
    if (review !== undefined) {
      if (next.tries === 1) review(isRight);
      return;
    }
    saveQuiz(browserStore(), id, { chosen: [...next.placed] });
    changeProgress((progress, now) => answered(progress, id, isRight, now));
  }

  function said(): string {
    if (judged)
      return allRight
        ? messages.text('quiz.right')
        : messages.text('quiz.places', { right: right.filter(Boolean).length, of: right.length });
    return nudge && !isComplete(state) ? messages.text('quiz.pairFirst') : '';
  }

  return (
    <QuizForm
      {...{ id, titleId, number, title, messages, onSubmit }}
      phase={state.phase}
      done={allRight}
      isTop={review !== undefined}
    >
      <p className="prompt">
        <Inline text={prompt} /> {messages.text(`quiz.how.${places.kind}`)}
      </p>
      <ol className={`places places--${places.kind}${props.mono ? ' places--code' : ''}`}>
        {places.rows.map((row, at) => (
          <Place
            key={places.kind === 'order' ? state.placed[at] : row.id}
            {...{ places, state, at, messages }}
            judged={judged || state.settled.has(at)}
            right={right[at] === true}
            onMove={(by) => {
              // A button at the end stays one: were it disabled, the focus would be lost there.
              const next = move(state, at, by);
              if (next === state) return;
              setState(next);
              setMoved(messages.text('quiz.moved', { place: at + 1 + by }));
            }}
            onPair={(choice) => setState(pair(state, at, choice))}
          />
        ))}
      </ol>
      <p className={said() === '' ? 'vh' : 'verdict-line'} role="status" tabIndex={-1} ref={line}>
        {said() === '' ? moved : said()}
      </p>
    </QuizForm>
  );
}

interface PlaceProps {
  readonly places: Places;
  readonly state: PlacesState;
  readonly at: number;
  readonly right: boolean;
  /** It shows its verdict and its reason, and cannot be changed. */
  readonly judged: boolean;
  readonly messages: Messages;
  readonly onMove: (by: -1 | 1) => void;
  readonly onPair: (choice: string) => void;
}

function Place({
  places,
  state,
  at,
  right,
  judged,
  messages,
  onMove,
  onPair,
}: PlaceProps): ReactNode {
  const row = places.rows[at] as Places['rows'][number];
  const placed = places.choices.find(({ id }) => id === state.placed[at]);
  const isOrder = places.kind === 'order';
  const own = isOrder ? places.rows.find(({ id }) => id === state.placed[at]) : row;
  return (
    <li className={judged && right ? 'right' : ''}>
      <span className="what" dir="auto">
        <Inline text={isOrder ? (placed?.text ?? '') : row.text} />
      </span>
      {judged ? (
        <span className="res">
          {!isOrder && (
            <>
              <Inline text={placed?.text ?? ''} />{' '}
            </>
          )}
          {messages.text(right ? 'quiz.place.right' : 'quiz.place.wrong')}
        </span>
      ) : isOrder ? (
        <span className="places__move">
          <button
            className="btn text"
            type="button"
            data-key={`up-${state.placed[at] ?? ''}`}
            aria-disabled={at === 0}
            aria-label={messages.text('quiz.upOf', { text: withoutMarks(placed?.text ?? '') })}
            onClick={() => onMove(-1)}
          >
            {messages.text('quiz.up')}
          </button>
          <button
            className="btn text"
            type="button"
            data-key={`down-${state.placed[at] ?? ''}`}
            aria-disabled={at === places.rows.length - 1}
            aria-label={messages.text('quiz.downOf', { text: withoutMarks(placed?.text ?? '') })}
            onClick={() => onMove(1)}
          >
            {messages.text('quiz.down')}
          </button>
        </span>
      ) : (
        <select
          data-key={`pair-${row.id}`}
          aria-label={withoutMarks(row.text)}
          value={state.placed[at]}
          onChange={(event) => onPair(event.target.value)}
        >
          <option value="">{messages.text('quiz.choose')}</option>
          {places.choices.map(({ id, text }) => (
            <option key={id} value={id}>
              {withoutMarks(text)}
            </option>
          ))}
        </select>
      )}
      {judged && (
        <span className="why">
          <Inline text={own?.why ?? ''} />
        </span>
      )}
    </li>
  );
}
