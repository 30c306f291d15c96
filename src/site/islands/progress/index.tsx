/** The page of one's own results: what has been read, answered and solved, and what can be done with it. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { createMessages } from '../../i18n/format.ts';
import type { MessageRecord, Messages } from '../../i18n/format.ts';
import type { LessonProgress, Progress } from '../../lib/progress/schema.ts';
import { isEmpty, reviewQueue } from '../../lib/progress/record.ts';
import { Keeping } from './Keeping.tsx';
import { useProgress } from './use-progress.ts';

export interface LessonRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly questions: readonly string[];
  readonly tasks: readonly string[];
}

export interface ProgressProps {
  readonly locale: string;
  readonly parts: readonly { readonly title: string; readonly lessons: readonly LessonRow[] }[];
  readonly reviewHref: string;
  readonly inventoryHref: string;
  readonly messages: MessageRecord;
}

export default function ProgressIsland(props: ProgressProps): ReactNode {
  const { locale, messages: record, parts } = props;
  const messages = useMemo(() => createMessages(locale, record), [locale, record]);
  const progress = useProgress();
  const lessons = parts.flatMap((part) => part.lessons);
  return (
    <div className="island results">
      <p className="results__sum">{summary(progress, lessons, messages)}</p>
      <Next
        progress={progress}
        lessons={lessons}
        reviewHref={props.reviewHref}
        messages={messages}
      />
      <p>
        <a href={props.inventoryHref}>{messages.text('progress.inventory')}</a>
      </p>
      {parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          <ul className="results__lessons">
            {part.lessons.map((lesson) => (
              <LessonLine key={lesson.id} lesson={lesson} progress={progress} messages={messages} />
            ))}
          </ul>
        </section>
      ))}
      <Keeping messages={messages} />
    </div>
  );
}

const isPassed = (lesson: LessonProgress | undefined): boolean =>
  lesson?.read !== undefined || lesson?.testedOut !== undefined;

function summary(progress: Progress, lessons: readonly LessonRow[], messages: Messages): string {
  if (isEmpty(progress)) return messages.text('progress.nothing');
  const questions = lessons.flatMap((lesson) => lesson.questions);
  const tasks = lessons.flatMap((lesson) => lesson.tasks);
  return messages.text('progress.summary', {
    read: lessons.filter(({ id }) => isPassed(progress.lessons[id])).length,
    lessons: lessons.length,
    answered: questions.filter((id) => progress.questions[id] !== undefined).length,
    questions: questions.length,
    solved: tasks.filter((id) => progress.tasks[id] !== undefined).length,
    tasks: tasks.length,
  });
}

/** Where to go on: the lesson that was open last, and the questions that wait. */
function Next({
  progress,
  lessons,
  reviewHref,
  messages,
}: {
  readonly progress: Progress;
  readonly lessons: readonly LessonRow[];
  readonly reviewHref: string;
  readonly messages: Messages;
}): ReactNode {
  const last = lessons.find(({ id }) => id === progress.last);
  const place = last === undefined ? undefined : progress.lessons[last.id]?.place;
  const waiting = reviewQueue(progress).length;
  return (
    <p className="actions">
      {last !== undefined && (
        <a className="btn" href={`${last.href}${place === undefined ? '' : `#${place}`}`}>
          {messages.text('progress.resume', { lesson: last.title })}
        </a>
      )}
      <a className={waiting > 0 ? 'btn' : 'btn text'} href={reviewHref}>
        {waiting > 0
          ? messages.text('progress.review', { count: waiting })
          : messages.text('review.title')}
      </a>
    </p>
  );
}

function LessonLine({
  lesson,
  progress,
  messages,
}: {
  readonly lesson: LessonRow;
  readonly progress: Progress;
  readonly messages: Messages;
}): ReactNode {
  const { questions, tasks } = lesson;
  const known = progress.lessons[lesson.id];
  const answered = questions.filter((id) => progress.questions[id] !== undefined);
  const right = answered.filter((id) => progress.questions[id]?.first === true);
  const said = [
    known?.read !== undefined
      ? messages.text('progress.read')
      : known?.testedOut !== undefined
        ? messages.text('progress.testedOut')
        : known?.place !== undefined
          ? messages.text('progress.begun')
          : '',
    answered.length > 0
      ? messages.text('progress.answered', { right: right.length, of: answered.length })
      : '',
    tasks.some((id) => progress.tasks[id] !== undefined) ? messages.text('progress.solved') : '',
  ].filter((part) => part !== '');
  return (
    <li data-lesson={lesson.id} data-passed={isPassed(known)}>
      <a href={lesson.href}>{lesson.title}</a>
      <span>{said.join(' ')}</span>
    </li>
  );
}
