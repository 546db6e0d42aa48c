using System.Runtime.InteropServices;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>A part of a picture, in points; the right and lower edge do not belong to it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(int Left, int Top, int Right, int Bottom);
