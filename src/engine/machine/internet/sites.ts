/**
 * What the web servers of the simulated internet answer: some hosts that tutorials use behave as the real
 * ones do, all others give a page that depends on host and path only. All text is our own.
 */
import { genericAnswer, infoSites } from './pages.ts';
import { httpbin } from './httpbin.ts';
import { placeholder } from './placeholder.ts';
import type { Handler } from './http.ts';

const KNOWN: Readonly<Record<string, Handler>> = {
  'httpbin.org': httpbin,
  'www.httpbin.org': httpbin,
  'httpbingo.org': httpbin,
  'eu.httpbin.org': httpbin,
  'nghttp2.org': httpbin,
  'jsonplaceholder.typicode.com': placeholder,
  ...infoSites,
};

export const answerFor: Handler = (request) => {
  const known = KNOWN[request.host];
  return known === undefined ? genericAnswer(request) : known(request);
};
