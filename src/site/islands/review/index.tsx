/**
 * What was missed is asked again, a question at a time, when its gap has passed, with other names and numbers. The
 * questions of a lesson come as one file from the course's own host when one of them is due.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createMessages } from '../../i18n/format.ts';
import type { MessageRecord, Messages } from '../../i18n/format.ts';
import { dueNow, GAP_DAYS, reviewed, reviewQueue } from '../../lib/progress/record.ts';
import type { Progress } from '../../lib/progress/schema.ts';
import { changeProgress } from '../../lib/progress/store.ts';
import { useInBrowser, useProgress } from '../progress/use-progress.ts';
import { LiveQuiz } from '../quiz/LiveQuiz.tsx';
import { formOf } from './model.ts';
import type { ReviewQuestion } from './model.ts';

export interface ReviewProps {
  readonly locale: string;
  /** Before the name of a lesson: where its questions are. */
  readonly base: string;
  readonly lessons: Readonly<Record<string, { readonly title: string; readonly href: string }>>;
  readonly messages: MessageRecord;
}

const lessonOf = (question: string): string => question.split('.')[0] as string;

async function questionsOf(base: string, lesson: string): Promise<readonly ReviewQuestion[]> {
  const answer = await fetch(`${base}${lesson}.json`);
  if (!answer.ok) throw new Error(`${base}${lesson}.json: ${answer.status}`);
  return (await answer.json()) as ReviewQuestion[];
}

export default function ReviewIsland(props: ReviewProps): ReactNode {
  const { locale, messages: record } = props;
  const messages = useMemo(() => createMessages(locale, record), [locale, record]);
  const progress = useProgress();
  const inBrowser = useInBrowser();
  if (!inBrowser) return <p>{messages.text('review.lead')}</p>;
  return <Round key="round" {...props} messages={messages} record={record} progress={progress} />;
}

const timesAsked = (progress: Progress, question: string | undefined): number =>
  (question === undefined ? undefined : progress.questions[question]?.review)?.asked ?? 0;

interface RoundProps extends Omit<ReviewProps, 'messages'> {
  readonly messages: Messages;
  readonly record: MessageRecord;
  readonly progress: Progress;
}

function Round({ messages, record, progress, base, locale, lessons }: RoundProps): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  // The list is made when the round begins: answering takes a question out of the queue.
  const [round, setRound] = useState(() => dueNow(progress, now).map(({ question }) => question));
  const [at, setAt] = useState(0);
  const [wasRight, setRight] = useState<boolean | null>(null);
  const question = round[at];
  // As it was before the answer, which counts.
  const [asked, setAsked] = useState(() => timesAsked(progress, question));

  const onAnswer = useCallback(
    (right: boolean) => {
      if (question === undefined) return;
      setRight(right);
      changeProgress((before, time) => reviewed(before, question, right, time));
    },
    [question],
  );

  if (question === undefined)
    return (
      <NothingDue
        progress={progress}
        messages={messages}
        onAgain={() => {
          const time = Date.now();
          setNow(time);
          const due = dueNow(progress, time).map((one) => one.question);
          setRound(due);
          setAt(0);
          setAsked(timesAsked(progress, due[0]));
        }}
        isDue={dueNow(progress, now).length > 0}
      />
    );
  const gap = progress.questions[question]?.review?.gap;
  const goOn = (): void => {
    setAsked(timesAsked(progress, round[at + 1]));
    setAt(at + 1);
    setRight(null);
  };
  return (
    <div className="review">
      <p>{messages.text('review.at', { at: at + 1, of: round.length })}</p>
      <Asked
        key={question}
        question={question}
        asked={asked}
        {...{ base, locale, lessons, messages, record, onAnswer }}
        onSkip={goOn}
      />
      {wasRight !== null && (
        <p className="actions" role="status">
          {gap === undefined
            ? messages.text('review.out')
            : messages.text(wasRight ? 'review.later' : 'review.again', {
                days: GAP_DAYS[gap] as number,
              })}{' '}
          <button className="btn" type="button" data-key="next" onClick={goOn}>
            {messages.text(at + 1 < round.length ? 'review.next' : 'review.end')}
          </button>
        </p>
      )}
    </div>
  );
}

interface AskedProps extends Pick<
  RoundProps,
  'base' | 'locale' | 'lessons' | 'messages' | 'record'
> {
  readonly question: string;
  /** How often it has been asked again so far. */
  readonly asked: number;
  readonly onAnswer: (right: boolean) => void;
  readonly onSkip: () => void;
}

function Asked({
  question,
  asked,
  base,
  locale,
  lessons,
  messages,
  record,
  onAnswer,
  onSkip,
}: AskedProps): ReactNode {
  const [found, setFound] = useState<ReviewQuestion | 'gone' | 'unreachable' | null>(null);
  const lesson = lessonOf(question);
  useEffect(() => {
    let current = true;
    questionsOf(base, lesson).then(
      (all) => current && setFound(all.find(({ id }) => id === question) ?? 'gone'),
      () => current && setFound('unreachable'),
    );
    return () => {
      current = false;
    };
  }, [base, lesson, question]);
  if (found === null) return <p>{messages.text('review.loading')}</p>;
  if (found === 'gone' || found === 'unreachable')
    return (
      <p>
        {messages.text(`review.${found}`)}{' '}
        <button className="btn" type="button" onClick={onSkip}>
          {messages.text('review.next')}
        </button>
      </p>
    );
  return (
    <>
      <LiveQuiz
        {...formOf(found, asked)}
        locale={locale}
        messages={record}
        titleId={`review-${question.replace('.', '-')}`}
        review={onAnswer}
      />
      {lessons[lesson] !== undefined && (
        <p>
          <a href={`${lessons[lesson].href}#${question.split('.')[1] as string}`}>
            {messages.text('review.lesson', { lesson: lessons[lesson].title })}
          </a>
        </p>
      )}
    </>
  );
}

function NothingDue({
  progress,
  messages,
  isDue,
  onAgain,
}: {
  readonly progress: Progress;
  readonly messages: Messages;
  readonly isDue: boolean;
  readonly onAgain: () => void;
}): ReactNode {
  const [first] = reviewQueue(progress);
  if (isDue)
    return (
      <p className="actions">
        <button className="btn" type="button" data-key="begin" onClick={onAgain}>
          {messages.text('review.begin')}
        </button>
      </p>
    );
  if (first === undefined) return <p>{messages.text('review.empty')}</p>;
  const date = new Intl.DateTimeFormat(messages.lang, { dateStyle: 'long' }).format(first.due);
  return <p>{messages.text('review.none', { count: reviewQueue(progress).length, date })}</p>;
}
