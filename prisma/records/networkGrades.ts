import type { PoolClient } from 'pg';
import { carries, gradeNeeded, UNDECLARED, type NetworkGrade } from '../../src/disclosure/codes';
import { audit } from './auditing';
import { once, type Once } from './keyedRequests';
import type { RecordRoom } from './record';

type Asking = Pick<PoolClient, 'query'>;
/** A declaration of the grade of the network. */
export type GradeDeclared = { readonly grade: NetworkGrade; readonly documentNumber: string; readonly declaredBy: string; readonly declaredAt: Date };

/** The grade of the network (网络密级) on which the installation runs, as it was declared last. */
export const networkGrade = async (by: Asking): Promise<NetworkGrade> => (await by.query<{ grade: NetworkGrade }>('SELECT grade FROM network_grade ORDER BY id DESC LIMIT 1')).rows[0]?.grade ?? UNDECLARED;

/** Every declaration, the one that holds first. */
export const gradesDeclared = async ({ pool }: RecordRoom): Promise<GradeDeclared[]> =>
  (await pool.query<GradeDeclared>({ name: 'network-grades', text: 'SELECT g.grade, g.document_number AS "documentNumber", a.display_name AS "declaredBy", g.declared_at AS "declaredAt" FROM network_grade g JOIN account a ON a.id = g.declared_by ORDER BY g.id DESC LIMIT 100' })).rows;

/** Who declares a grade, under which key, by which document, and for which region he is seated. */
export type Declaring = { readonly account: string; readonly key: string; readonly region: string; readonly documentNumber: string; readonly grade: NetworkGrade };

/** Declares the grade once, with its audit entry. Null where the register holds institutions that a network of that grade may not carry. */
export const declareGrade = (room: RecordRoom, { account, key, region, documentNumber, grade }: Declaring): Promise<Once<{ readonly grade: NetworkGrade }> | null> =>
  once(room, { account, key, asked: ['networkGrade', grade, documentNumber] }, async client => {
    await client.query('LOCK TABLE network_grade IN SHARE ROW EXCLUSIVE MODE'); // no institution is entered by the grade that held before
    const { rows } = await client.query<{ isStateSecret: boolean }>('SELECT DISTINCT is_state_secret AS "isStateSecret" FROM institution');
    if (rows.some(each => !carries(grade, gradeNeeded(each)))) return null;
    await declare(client, room, { account, documentNumber, grade });
    await audit(client, room, { actor: account, action: 'setting.networkGrade', subject: region, detail: { value: grade, documentNumber } });
    return { grade };
  });

/** Writes a declaration down, within the transaction that makes it. */
export const declare = (client: Asking, room: Pick<RecordRoom, 'clock'>, { account, documentNumber, grade }: Omit<Declaring, 'key' | 'region'>): Promise<unknown> =>
  client.query('INSERT INTO network_grade (grade, document_number, declared_by, declared_at) VALUES ($1, $2, $3, $4)', [grade, documentNumber, account, new Date(room.clock.now())]);
