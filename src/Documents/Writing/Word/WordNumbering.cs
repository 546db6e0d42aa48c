using CauNoi.Documents.Writing.Layout;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>The dash before every item of a list, on the first line's indent like the body around it.</summary>
internal static class WordNumbering
{
    public const int Dash = 1;

    public static Numbering Of(PaperLayout layout) => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelSuffix { Val = LevelSuffixValues.Space },
                new LevelText { Val = "-" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = $"{Lengths.Twips(layout.Type.Indent)}" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Dash });
}
