import { useQuery } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { languageNow } from '../../words/i18n';

/** One case as its reader sees it. */
export type Case = AnswerOf<'/cases/{number}'>;
/** An act with whether the reader may do it now. */
export type Act = Case['acts'][number];

/** Reads a case; the reasons come in the reader's language. What is shown in one language stays until the other is there, with what was typed into it. */
export const useCase = (number: string) =>
  useQuery({ queryKey: ['case', number, languageNow()], placeholderData: (shown: Case | undefined) => (shown?.caseNumber === number ? shown : undefined), queryFn: () => answered(api.GET('/cases/{number}', { params: { path: { number } } })) });
