import fc from 'fast-check';
import { oddPiece } from './texts.ts';

const sqlPieces = [
  "(¦)¦((¦))¦;¦);¦--¦--\n¦/*¦*/¦'¦\"¦`¦[¦]¦?¦?1¦:a¦@b¦$c¦,¦.¦=¦<¦>=¦||¦->>¦+¦-¦*¦%¦0¦1¦-1¦1e400¦0x10¦x'00'¦NULL¦'a'",
  'pages¦name¦stage¦secret¦members¦k.¦f.¦k.pages¦f.id¦id¦fact¦nosuch¦says¦checks¦rowid¦search',
  ' AND ¦ OR ¦ NOT ¦ IS NULL¦ LIKE ¦ IN ¦ BETWEEN ¦ AS x¦ COLLATE NOCASE¦ ESCAPE ¦ MATCH ¦ REGEXP ¦ GLOB ',
  'SELECT ¦ FROM ¦ WHERE ¦ UNION ¦ LIMIT 1¦ ORDER BY 1¦ GROUP BY 1¦ HAVING 1¦ VALUES ¦(SELECT 1)¦EXISTS (SELECT 1)',
  'count(*)¦sum(pages)¦max(pages)¦max(1, 2)¦random()¦json(says)¦json_each(tags)¦abs(-9223372036854775808)¦CAST(name AS INTEGER)',
  'load_extension(1)¦row_number() OVER ()¦CASE WHEN ¦ THEN ¦ END¦RAISE(ABORT, 1)¦last_insert_rowid()¦instr(name, ¦length(',
  ") OR (1¦) AND (0¦) UNION SELECT (1¦) LIMIT (1¦ AS INTEGER) OR CAST(1¦);DROP TABLE _fact_rows¦ATTACH 'x'¦PRAGMA x",
].flatMap((line) => line.split('¦'));

/** Random pieces of SQL, which are rarely a condition. */
export const junkSql = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...sqlPieces) }, oddPiece), { maxLength: 7 })
  .map((pieces) => pieces.join(''));
