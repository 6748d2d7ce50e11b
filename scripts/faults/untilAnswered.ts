import { sendOnce, type Send } from '../bench/clerks';
import type { ToldLog } from './toldLog';

/** Told of every acknowledgment: when its request was put for the last time, and when it was answered. */
export type Heard = (asked: number, answered: number) => void;

const REST_MS = 50;
const GIVES_UP_MS = 120_000;

const isAnswer = ({ status, text }: Awaited<ReturnType<Send>>): boolean => status !== 503 && !(status === 409 && text.includes('"keyUnderway"'));

/** A client who repeats what was not answered, is still being done, or was answered 503, under the same key until he is told; every step stands in his log first. */
export const untilAnswered = (log: ToldLog, heard: Heard): Send => async (url, asked) => {
  log.asked(asked.key, url, asked.body);
  for (const until = Date.now() + GIVES_UP_MS; ; await new Promise(resolve => setTimeout(resolve, REST_MS))) {
    const put = Date.now();
    const answer = await sendOnce(url, asked).catch(() => null); // nobody answered: it may stand, or not
    if (answer !== null && isAnswer(answer)) {
      log.told(asked.key, answer.status, answer.text);
      if (answer.status < 300) heard(put, Date.now());
      return answer;
    }
    if (Date.now() > until) throw new Error(`${asked.key} is not answered after ${GIVES_UP_MS / 1000} s`);
  }
};
