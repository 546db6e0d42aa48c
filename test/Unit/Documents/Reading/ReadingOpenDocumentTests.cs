using CauNoi.Recognition;
using static CauNoi.Test.Unit.Documents.Reading.Samples;

namespace CauNoi.Test.Unit.Documents.Reading;

public class ReadingOpenDocumentTests
{
    [Fact]
    public async Task Paragraphs_lists_and_notes_are_read()
    {
        var source = (await Document(OpenDocument(
            "<text:h text:style-name='D'>Mục đích</text:h><text:list text:style-name='L'><text:list-item><text:p>một<text:s text:c='3'/>hai</text:p></text:list-item>" +
            "<text:list-item><text:p>ba<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích</text:p></text:note-body></text:note></text:p></text:list-item></text:list>",
            "<style:style style:name='D'><style:text-properties fo:font-weight='bold'/></style:style>" +
            "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='a' style:num-suffix=')'/></text:list-style>"))).Source;
        source.Text.ShouldBe("Mục đích\na) một hai\nb) ba\n[1] Chú thích\n");
        source.Blocks.Select(b => b.Bold).ShouldBe([true, false, false, false]);
        source.Blocks[^1].Kind.ShouldBe(SourceBlockKind.Footnote);
    }

    [Fact]
    public async Task Merged_cells_stand_once_and_repetitions_are_not_made()
    {
        var source = (await Document(OpenDocument("<table:table><table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>TT</text:p></table:table-cell>" +
            "<table:table-cell table:number-columns-repeated='1000000'><text:p>a</text:p></table:table-cell></table:table-row>" +
            "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"))).Source;
        source.Text.ShouldBe("TT\ta\nb\n");
        source.Blocks.Select(b => (b.Row, b.Column, b.Rows)).ShouldBe([(0, 0, 2), (0, 1, 1), (1, 1, 1)]);
    }

    [Fact]
    public async Task What_was_deleted_is_not_in_the_text()
    {
        var read = await Document(OpenDocument("<text:tracked-changes><text:changed-region><text:deletion><text:p>80%</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>95%</text:p>"));
        read.Source.Text.ShouldBe("95%\n");
        read.Facts.DeletionsLeftOut.ShouldBe(1);
    }
}
