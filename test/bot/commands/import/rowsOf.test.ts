import { Readable } from 'node:stream';
import { FileUnreadable, rowsOf } from '../../../../bot/commands/import/rowsOf';

const expected = { columns: ['id', 'name', 'note'], needed: ['id', 'name'], mayHaveOthers: false };

const rowsIn = async (file: string | Buffer, columns = expected) => {
  const rows: unknown[] = [];
  for await (const block of rowsOf(Readable.from([Buffer.from(file)]), columns))
    for (const row of block)
      rows.push(
        'reason' in row
          ? [row.line, row.reason]
          : [row.line, row.cells('id'), row.cells('name'), row.cells('note')],
      );
  return rows;
};

describe('a file of CSV', () => {
  it('is read with the number of each line, whatever stands at its beginning and the ends of lines', async () => {
    expect(await rowsIn('\uFEFFid,name,note\r\n1,"Moss, Jr.",\r\n\r\n2,Ana,"says ""hi"""\r\n')).toEqual([
      [2, '1', 'Moss, Jr.', ''],
      [4, '2', 'Ana', 'says "hi"'],
    ]);
  });

  it('may have its columns in another order, and need not have all of them', async () => {
    expect(await rowsIn('name,id\nAna,1\n')).toEqual([[2, '1', 'Ana', '']]);
  });

  it.each([
    ['a quote that is never closed', '2,"Bo,\n', 'its quotes do not fit; a cell ends in its line'],
    ['a quote within a cell', '2,B"o,\n', 'its quotes do not fit; a cell ends in its line'],
    ['a cell too few', '2,Bo\n', '2 cells under 3 columns'],
    ['a cell too many', '2,Bo,x,y\n', '4 cells under 3 columns'],
    ['a line without end', `2,${'Bo'.repeat(40_000)},\n`, 'longer than 64000 characters'],
  ])('loses nothing but the line with %s', async (_, line, reason) => {
    expect(await rowsIn(`id,name,note\n1,Ana,\n${line}3,Cy,\n`)).toEqual([
      [2, '1', 'Ana', ''],
      [3, reason],
      [4, '3', 'Cy', ''],
    ]);
  });

  it('has to be in UTF-8', async () => {
    const latin = Buffer.concat([
      Buffer.from('id,name,note\n1,'),
      Buffer.from([0xd1]),
      Buffer.from(',\n2,Ñ,'),
    ]);
    expect(await rowsIn(latin)).toEqual([
      [2, 'not written in UTF-8'],
      [3, '2', 'Ñ', ''],
    ]);
  });

  it.each([
    ['a column that is needed', 'id,note\n1,x\n', 'The file has no column name.'],
    [
      'only columns it knows',
      'id,name,nota\n1,x,y\n',
      'There is no column named nota: docs/import.md lists them.',
    ],
    ['a line', '\n\n', 'The file has no line that can be read.'],
  ])('has to have %s', async (_, file, message) => {
    await expect(rowsIn(file)).rejects.toThrow(new FileUnreadable(message));
  });

  it('may have other columns where its source has them', async () => {
    const file = 'id,fax,name\n1,555,Ana\n';
    expect(await rowsIn(file, { ...expected, mayHaveOthers: true })).toEqual([[2, '1', 'Ana', '']]);
  });

  it('is read over the borders of blocks', async () => {
    const lines = Array.from({ length: 2_345 }, (_, index) => `${String(index)},Ana,`);
    const rows = await rowsIn(['id,name,note', ...lines].join('\n'));
    expect(rows).toHaveLength(2_345);
    expect(rows.at(-1)).toEqual([2_346, '2344', 'Ana', '']);
  });
});

describe('a file of lines of JSON', () => {
  it('is read by the same names, each value as the text it would be', async () => {
    expect(await rowsIn('{"id":1,"name":"Ana","note":null}\n\n{"name":"Bo","id":"2","note":true}')).toEqual([
      [1, '1', 'Ana', ''],
      [3, '2', 'Bo', 'true'],
    ]);
  });

  it.each([
    ['what is no JSON', '{"id":', 'not a line of JSON'],
    ['what is no object', '["1"]', 'not an object'],
    ['a value in a value', '{"id":{}}', 'id: neither text nor a number, true or false'],
    ['a name that nobody knows', '{"id":"1","nota":"x"}', 'a name that is none of the columns'],
  ])('loses nothing but the line with %s', async (_, line, reason) => {
    expect(await rowsIn(`{"id":"1","name":"Ana"}\n${line}\n{"id":"3","name":"Cy"}`)).toEqual([
      [1, '1', 'Ana', ''],
      [2, reason],
      [3, '3', 'Cy', ''],
    ]);
  });
});
