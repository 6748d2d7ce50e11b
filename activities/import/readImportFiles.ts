import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { fileProblem, type ImportFile } from '../../src/contracts/importTable';
import type { ImportProblem } from '../../src/institution/importProblem';
import { failed, ok, type Result } from '../../src/kernel/result';

/** Reads the CSV files of an import (入库). Every file that cannot be read is told; the others are not handed on then. */
export async function readImportFiles(paths: readonly string[]): Promise<Result<readonly ImportFile[], readonly ImportProblem[]>> {
  const read = await Promise.all(paths.map(readOne));
  const problems = read.flatMap(each => (each.ok ? [] : [each.problem]));
  return problems.length === 0 ? ok(read.flatMap(each => (each.ok ? [each.value] : []))) : failed(problems);
}

async function readOne(path: string): Promise<Result<ImportFile, ImportProblem>> {
  try {
    return importFileOf(basename(path), await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return failed(fileProblem(path, 'fileNotFound'));
    throw error;
  }
}

/** The cells of one CSV file from its bytes. A byte order mark is dropped; rows count as a spreadsheet counts them, empty ones too. */
export function importFileOf(name: string, bytes: Uint8Array): Result<ImportFile, ImportProblem> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(fileProblem(name, 'notUtf8'));
  }
  try {
    return ok({ name, rows: parse(text, { relax_column_count: true, skip_empty_lines: false }) });
  } catch (error) {
    if (error instanceof CsvError) return failed(fileProblem(name, 'notCsv', '', {}, typeof error['lines'] === 'number' ? error['lines'] : null));
    throw error;
  }
}
