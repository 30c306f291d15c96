/**
 * Twelve questions before the course and the same after it. The first round shows no key, so that it spoils nothing; after
 * the second one the learner, and nobody else, sees the difference with the reasons.
 */
import { useMemo, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { createMessages } from '../../i18n/format.ts';
import type { MessageRecord, Messages } from '../../i18n/format.ts';
import { inventoryDone } from '../../lib/progress/record.ts';
import type { Progress } from '../../lib/progress/schema.ts';
import { changeProgress } from '../../lib/progress/store.ts';
import { useProgress } from '../progress/use-progress.ts';
import { changeOf, rightCount, stageOf } from './model.ts';
import type { InventoryQuestion } from './model.ts';
import { Inline } from '../inline/Inline.tsx';

export interface InventoryProps {
  readonly locale: string;
  readonly questions: readonly InventoryQuestion[];
  readonly messages: MessageRecord;
}

export default function InventoryIsland({
  locale,
  questions,
  messages: record,
}: InventoryProps): ReactNode {
  const messages = useMemo(() => createMessages(locale, record), [locale, record]);
  const progress = useProgress();
  const stage = stageOf(progress);
  if (stage === 'done') return <Difference {...{ questions, messages, progress }} />;
  return <Round key={stage} which={stage} {...{ questions, messages }} />;
}

interface RoundProps {
  readonly which: 'before' | 'after';
  readonly questions: readonly InventoryQuestion[];
  readonly messages: Messages;
}

function Round({ which, questions, messages }: RoundProps): ReactNode {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState('');
  const missing = questions.filter(({ id }) => answers[id] === undefined).length;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (missing > 0) {
      setSaid(messages.text('inventory.missing', { count: missing }));
      return;
    }
    changeProgress((progress, now) => inventoryDone(progress, which, { at: now, answers }));
    scrollTo({ top: 0 });
  }

  return (
    <form className="inventory" data-round={which} onSubmit={onSubmit}>
      <p role="status">{messages.text(`inventory.intro.${which}`)}</p>
      {questions.map((question, at) => (
        <fieldset key={question.id} className="quiz options" data-inventory={question.id}>
          <legend>
            <h2>
              <i>{messages.text('quiz.question', { number: at + 1 })}</i>{' '}
              <Inline text={question.title} />
            </h2>
            <Inline text={question.prompt} />
          </legend>
          {question.options.map((option) => (
            <label key={option.id} className="opt">
              <input
                type="radio"
                name={`${which}-${question.id}`}
                value={option.id}
                checked={answers[question.id] === option.id}
                onChange={() => setAnswers({ ...answers, [question.id]: option.id })}
              />
              <span className="what">
                <Inline text={option.text} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p role="status">{said}</p>
      <p className="actions">
        <button className="btn primary" type="submit" data-key="finish">
          {messages.text('inventory.finish')}
        </button>
      </p>
    </form>
  );
}

function Difference({
  questions,
  messages,
  progress,
}: Omit<RoundProps, 'which'> & { readonly progress: Progress }): ReactNode {
  const before = progress.inventory?.before?.answers ?? {};
  const after = progress.inventory?.after?.answers ?? {};
  return (
    <div className="inventory" data-round="done">
      <p className="results__sum">
        {messages.text('inventory.difference', {
          before: rightCount(questions, before),
          after: rightCount(questions, after),
          of: questions.length,
        })}
      </p>
      {questions.map((question) => (
        <section key={question.id} className="quiz">
          <h2>
            <Inline text={question.title} />
          </h2>
          <p className="prompt">
            <Inline text={question.prompt} />{' '}
            <b>{messages.text(`inventory.${changeOf(question, before, after)}`)}</b>
          </p>
          <ul className="places">
            {question.options.map((option) => (
              <li key={option.id} className={option.right ? 'right' : ''}>
                <span className="what">
                  <Inline text={option.text} />
                </span>
                <span className="res">
                  {[
                    messages.text(option.right ? 'quiz.yes' : 'quiz.no'),
                    before[question.id] === option.id ? messages.text('inventory.then') : '',
                    after[question.id] === option.id ? messages.text('inventory.now') : '',
                  ]
                    .filter((part) => part !== '')
                    .join(', ')}
                </span>
                <span className="why">
                  <Inline text={option.why} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
