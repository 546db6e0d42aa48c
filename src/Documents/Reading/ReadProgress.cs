using System.Runtime.InteropServices;

namespace CauNoi.Documents.Reading;

/// <summary>How far reading has come; a document whose pages are not known yet has none.</summary>
/// <param name="Done">Pages that are read.</param>
/// <param name="Pages">Pages there are.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReadProgress(int Done, int Pages);
