namespace CauNoi.Platform.Sheets;

/// <summary>How large a table may be. The whole country with all its residential areas is about 104,000 rows.</summary>
internal static class SheetLimits
{
    public const int FileBytes = 20 * 1024 * 1024;

    public const int Rows = 200_000;

    public const int Columns = 200;

    /// <summary>The most that a cell of a spreadsheet holds.</summary>
    public const int CellLength = 32_767;

    /// <summary>All packed parts together once unpacked: a file of some kilobytes can pretend to hold gigabytes.</summary>
    internal const long UnpackedBytes = 300L * 1024 * 1024;

    internal const int Cells = 5_000_000;

    internal const int Parts = 2_000;
}
