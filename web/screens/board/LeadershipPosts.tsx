import { CheckCircleOutlined, MinusCircleFilled, WarningFilled } from '@ant-design/icons';
import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import type { Shown } from './Institution';
import { ToLedger } from './ToLedger';

type Post = Shown['leadershipPosts'][number];

/** Leadership posts (领导职数), each with its light in words: green vacant, yellow full, red over. */
export function LeadershipPosts({ shown }: { readonly shown: Shown }) {
  const { say, word } = useWords();
  return (
    <>
      <h2>{say('board.leadership')}</h2>
      <Grid<Post>
        caption={say('board.leadership')}
        rows={shown.leadershipPosts}
        keyOf={row => row.id}
        empty={say('board.empty')}
        columns={[
          { title: say('board.division'), cell: row => row.bodyName ?? say('board.wholeOrgan') },
          { title: say('board.post'), cell: row => <ToLedger shown={shown} of="leadershipPost" line={row.id}>{word('leadershipPostKind', row.kind)}</ToLedger> },
          { title: say('board.document'), cell: row => row.documentNumber },
          ...(['approved', 'placed', 'reserved', 'available'] as const).map(name => ({ title: say(`board.${name}`), cell: (row: Post) => row[name], kind: 'number' as const })),
          { title: say('board.light'), cell: row => <Light post={row} />, kind: 'whole' },
        ]}
      />
    </>
  );
}

function Light({ post }: { readonly post: Post }) {
  const { say } = useWords();
  if (post.isOver) return <span className="late"><WarningFilled aria-hidden /> {say('board.lightOver', { n: post.over })}</span>;
  if (post.available > 0) return <span className="fine"><CheckCircleOutlined aria-hidden /> {say('board.lightVacant', { n: post.available })}</span>;
  return <span className="near"><MinusCircleFilled aria-hidden /> {post.reserved > 0 ? say('board.lightReserved', { n: post.reserved }) : say('board.lightFull')}</span>;
}
