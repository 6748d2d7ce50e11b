import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from '../../client/api';
import { Refused } from './api';

/**
 * An act of the reader: sent under a key that the same words keep until an answer came, so that a second try after a
 * broken line is no second act.
 */
export function useIntent<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>, then?: (answer: Answer, body: Body) => unknown) {
  const unsent = useRef({ text: '', key: '' });
  return useMutation<Answer, Error, Body>({
    mutationFn: async body => {
      const text = JSON.stringify(body);
      if (unsent.current.text !== text) unsent.current = { text, key: newKey() };
      try {
        const answer = await send(body, unsent.current.key);
        unsent.current = { text: '', key: '' };
        return answer;
      } catch (error) {
        if (error instanceof Refused && error.status < 500 && error.problem.code !== 'keyUnderway') unsent.current = { text: '', key: '' };
        throw error;
      }
    },
    onSuccess: async (answer, body) => {
      await then?.(answer, body);
    },
  });
}
