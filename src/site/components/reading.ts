/**
 * What the page of a lesson remembers while it is read: the block that was reached, and that the end was. Also shows the
 * way back to the place where the reader left, and marks the passed lessons in outlines.
 */
import { read, reached, testedOut } from '../lib/progress/record.ts';
import { changeProgress, currentProgress, onProgress } from '../lib/progress/store.ts';

/** The reader has stopped here when nothing has moved for so long. */
const STILL_MS = 800;

function followPlace(lesson: string, article: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    const passed = [...article.querySelectorAll<HTMLElement>('[id]')].filter(
      (block) => block.offsetParent !== null && block.getBoundingClientRect().top < innerHeight / 3,
    );
    const last = passed.at(-1);
    if (last === undefined || scrollY === 0) return;
    changeProgress((progress) => reached(progress, lesson, last.id));
  };
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(note, STILL_MS);
    },
    { passive: true },
  );
}

function followEnd(lesson: string, end: Element): void {
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    changeProgress((progress, now) => read(progress, lesson, now));
  });
  seen.observe(end);
}

function followAnswers(lesson: string): void {
  const questions = [...document.querySelectorAll<HTMLElement>('[data-question]')].map(
    (element) => element.dataset['question'] as string,
  );
  onProgress(() => changeProgress((progress, now) => testedOut(progress, lesson, questions, now)));
}

/** Shows where the reader left, if that is further down than the beginning. */
function offerPlace(lesson: string): void {
  const offer = document.querySelector<HTMLAnchorElement>('a[data-resume]');
  const place = currentProgress().lessons[lesson]?.place;
  if (offer === null || place === undefined || location.hash !== '') return;
  if (document.getElementById(place) === null) return;
  offer.hash = `#${place}`;
  offer.hidden = false;
}

function markPassed(): void {
  const { lessons } = currentProgress();
  for (const link of document.querySelectorAll<HTMLElement>('[data-lesson-link]')) {
    const known = lessons[link.dataset['lessonLink'] as string];
    const passed = known?.read !== undefined || known?.testedOut !== undefined;
    link.toggleAttribute('data-passed', passed);
  }
}

const article = document.querySelector<HTMLElement>('article[data-lesson]');
const lesson = article?.dataset['lesson'];
if (article !== null && lesson !== undefined) {
  offerPlace(lesson);
  followPlace(lesson, article);
  const end = article.querySelector('.sources');
  if (end !== null) followEnd(lesson, end);
  followAnswers(lesson);
}
markPassed();
onProgress(markPassed);
