// Turns an HTML table into rows of | cells |, repeating cells that span rows or columns.
import { type CheerioAPI } from 'cheerio';

type Selection = ReturnType<CheerioAPI>;

const MOST_SPAN = 50;
const MOST_ROWS = 2000;

export function tableToRows(page: CheerioAPI, table: Selection): readonly string[] {
  const grid: string[][] = [];
  table
    .find('tr')
    .toArray()
    .slice(0, MOST_ROWS)
    .forEach((row, rowIndex) => {
      let column = 0;
      for (const cell of page(row).children('th, td').toArray()) {
        while (grid[rowIndex]?.[column] !== undefined) column += 1;
        const width = spanOf(page(cell).attr('colspan'));
        const height = spanOf(page(cell).attr('rowspan'));
        const text = cellText(page(cell).clone());
        for (let down = 0; down < height; down += 1) {
          const line = (grid[rowIndex + down] ??= []);
          for (let right = 0; right < width; right += 1) line[column + right] = text;
        }
        column += width;
      }
    });
  return grid
    .filter((row) => row.length > 0)
    .map((row) => `| ${Array.from(row, (cell: string | undefined) => cell ?? '').join(' | ')} |`);
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), MOST_SPAN);
}

function cellText(cell: Selection): string {
  cell.find('br').replaceWith(' ');
  cell.find('li, p, div').append(' ');
  return cell.text().replaceAll('|', '/').replace(/\s+/g, ' ').trim();
}
