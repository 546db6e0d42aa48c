namespace CauNoi.Kernel.Days;

/// <summary>What kind of day is kept.</summary>
public enum CommemorationKind
{
    /// <summary>A public holiday of the country.</summary>
    National,

    /// <summary>The founding or tradition day of an organisation, a force or a trade.</summary>
    Tradition,

    /// <summary>A festival people keep, most by the lunar calendar.</summary>
    Festival,

    /// <summary>A stretch of days given to one cause.</summary>
    Season,

    /// <summary>Kept in one place only.</summary>
    Local,
}

/// <summary>A day that is kept every year, as data.</summary>
/// <param name="Id">Stable name: "front-day".</param>
/// <param name="Name">What people call it.</param>
/// <param name="Date">When it falls.</param>
/// <param name="Since">The year of what is remembered, where there is one.</param>
/// <param name="Kind">What kind of day.</param>
/// <param name="Basis">Where it is laid down or written.</param>
/// <param name="Confirmed">False while the source is doubtful; shown as "chưa xác nhận".</param>
/// <param name="Unit">The official code of the unit where it is kept; null for the whole country.</param>
public sealed record Commemoration(
    string Id, string Name, DatedRule Date, int? Since, CommemorationKind Kind, string Basis, bool Confirmed, string? Unit = null)
{
    /// <summary>Which anniversary a year brings; null in and before the first year, and where nothing is counted.</summary>
    public int? Anniversary(int year) => Since is { } since && year > since ? year - since : null;

    /// <summary>"Kỷ niệm 96 năm Ngày truyền thống …", or the bare name.</summary>
    public string TitleIn(int year) => Anniversary(year) is { } number ? $"Kỷ niệm {number} năm {Name}" : Name;

    /// <summary>Whether the anniversary ends in 0, which the ceremonial rules call a round year and keep with more (Decree 111/2018/NĐ-CP).</summary>
    public bool IsRound(int year) => Anniversary(year) is { } number && number % 10 == 0;
}
