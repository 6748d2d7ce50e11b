import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type AnswerOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { Choice } from '../../parts/fields/Choice';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Sure } from '../../parts/Sure';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import type { Case } from './useCase';

type Comment = AnswerOf<'/cases/{number}/comments'>['items'][number];
type Written = BodyOf<'/cases/{number}/comments'>;
const again = () => queries.invalidateQueries({ queryKey: ['comments'] });

/** The comments beside a case (留言), latest first, and writing one. */
export function Comments({ shown }: { readonly shown: Case }) {
  const { say } = useWords();
  const number = shown.caseNumber;
  const pages = useInfiniteQuery({
    queryKey: ['comments', number],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answered(api.GET('/cases/{number}/comments', { params: { path: { number }, query: pageParam === undefined ? {} : { after: pageParam } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <>
      <NewComment shown={shown} />
      <Waiting on={pages}>
        {({ pages: all }) => {
          const items = all.flatMap(page => page.items);
          return items.length === 0 ? <p className="empty">{say('case.noComments')}</p> : <ul className="comments" aria-label={say('case.comments')}>{items.map(each => <Said key={each.id} comment={each} />)}</ul>;
        }}
      </Waiting>
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>{say('case.earlierComments')}</Button>}
    </>
  );
}

function Said({ comment }: { readonly comment: Comment }) {
  const { say, instant, lane } = useWords();
  const withdraw = useIntent(
    ({ id }: { readonly id: string }, key) => answered(api.POST('/comments/{id}/withdraw', { params: { path: { id }, ...keyed(key).params } })),
    async () => {
      announce(say('case.commentWithdrawn'));
      await again();
    },
  );
  const about = comment.lane === null || comment.lane === 'case' ? '' : ` · ${lane(comment.lane)}`;
  return (
    <li>
      <p className="hint">{comment.by}{about} · {instant(comment.commentedAt)} {comment.mayWithdraw && <Sure label={say('case.withdrawComment')} question={say('case.withdrawSure')} onSure={() => { withdraw.mutate({ id: comment.id }); }} />}</p>
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      {comment.words === null ? <p className="hint">{say('case.commentGone', { at: instant(comment.withdrawnAt) })}</p> : <p className="words">{comment.words}</p>}
    </li>
  );
}

const CHARACTERS = 1_000;
function NewComment({ shown }: { readonly shown: Case }) {
  const { say, lane } = useWords();
  const [words, setWords] = useState('');
  const [at, setAt] = useState('case');
  const write = useIntent(
    (body: Written, key) => answered(api.POST('/cases/{number}/comments', { params: { path: { number: shown.caseNumber }, ...keyed(key).params }, body })),
    async () => {
      announce(say('case.commented'));
      setWords('');
      await again();
    },
  );
  return (
    <FormProvider value={{ problem: problemOf(write.error), choices: {} }}>
      {write.error && <ProblemAlert error={write.error} />}
      <Form component="form" noValidate className="no-print" onFinish={() => { write.mutate({ lane: at === 'case' ? null : at, words }); }}>
        {shown.lanes.length > 1 && <Labelled path={['lane']} label={say('case.lane')}>{bound => <Choice bound={bound} value={at} options={shown.lanes.map(each => ({ value: each.lane, label: lane(each.lane) }))} onChange={value => { setAt(value ?? 'case'); }} />}</Labelled>}
        <Labelled path={['words']} label={say('case.comment')} hint={say('case.commentHint')}>{bound => <Input.TextArea {...bound} value={words} rows={3} maxLength={CHARACTERS} onChange={({ target }) => { setWords(target.value); }} />}</Labelled>
        <Button htmlType="submit" loading={write.isPending}>{say('case.sendComment')}</Button>
      </Form>
    </FormProvider>
  );
}
