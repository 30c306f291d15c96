/** The times of the measured programs that count, as data: what a comparison in a playground shows beside simulated ones. */
import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { MEASURED } from '../tools/content/accuracy.ts';
import { measuredTimes } from '../tools/content/measured-times.ts';

export const GET: APIRoute = async () => {
  const programs = await getCollection('measuredPrograms');
  const sources = programs.map(({ id, data }) => ({ name: id, source: data.source }));
  return Response.json(measuredTimes(sources, await readFile(MEASURED, 'utf8')));
};
