using System.Diagnostics.CodeAnalysis;
using CauNoi.Kernel.Time;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CauNoi.Platform.Catalogue;

/// <summary>A row that reads well as YAML and makes no sense.</summary>
public sealed class BadRowException(string reason) : Exception(reason);

/// <summary>Reads every YAML file of a folder. Unknown, doubled and missing keys are errors: a misspelt key would otherwise be a rule that silently does nothing.</summary>
public static class YamlFolder
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .WithEnforceNullability()
        .Build();

    /// <summary>The rows of all good files, in the order of their names. A file with one bad row is skipped whole: half a year of holidays is worse than none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rows">What a file's content means, by the file's name.</param>
    /// <param name="files">Which files, where those of a folder are of several kinds.</param>
    public static Loaded<IReadOnlyList<TRow>> Read<TFile, TRow>(string folder, Func<string, TFile, IEnumerable<TRow>> rows, string files = "*.yaml")
    {
        if (!Directory.Exists(folder)) return new([], [new BadFile(folder, "Không tìm thấy thư mục danh mục.")]);
        var good = new List<TRow>();
        var bad = new List<BadFile>();
        foreach (var path in Directory.EnumerateFiles(folder, files).Order(StringComparer.Ordinal))
        {
            try
            {
                good.AddRange(rows(Path.GetFileNameWithoutExtension(path), Text<TFile>(File.ReadAllText(path))).ToList());
            }
            catch (Exception e) when (e is BadRowException or IOException or UnauthorizedAccessException)
            {
                bad.Add(new BadFile(path, e.Message));
            }
        }

        return new(good, bad);
    }

    /// <summary>One file's text, wherever it was written; what is wrong with it is said by <see cref="BadRowException"/>.</summary>
    public static TFile Text<TFile>(string text)
    {
        try
        {
            return Yaml.Deserialize<TFile?>(text) ?? throw new BadRowException("Tệp trống.");
        }
        catch (YamlException e)
        {
            throw new BadRowException($"Sai cú pháp ở dòng {e.Start.Line}: {e.InnerException?.Message ?? e.Message}");
        }
    }

    public static DateOnly Day(string? text, string row) =>
        Period.TryParse(text, out var period) && period.Kind == PeriodKind.Day
            ? period.First
            : throw new BadRowException($"{row}: ngày \"{text}\" cần viết dạng 2026-09-02.");

    /// <summary>The rows of a file as read; a list in and a list out, because every reader converts them.</summary>
    [SuppressMessage("Design", "MA0016", Justification = "What YAML reads is a list, and what a reader makes of it is one.")]
    public static List<TRow> Rows<TRow>(List<TRow?>? rows)
        where TRow : class =>
        (rows ?? []).ConvertAll(r => r ?? throw new BadRowException("Có một dòng trống."));

    public static string Words(string? text, string row) => string.IsNullOrWhiteSpace(text)
        ? throw new BadRowException($"{row}: thiếu tên hoặc căn cứ.")
        : text.Trim();
}
