using CauNoi.Kernel.Facts;

namespace CauNoi.Emulation;

/// <summary>What can be counted of emulation.</summary>
public static class EmulationMeasures
{
    public static readonly Measure Rounds = new("emulation.rounds", "Đợt thi đua đã tổng kết", "đợt", Public: Publication.AtOnce);

    public static readonly Measure Registered = new("emulation.registered", "Đơn vị đã đăng ký thi đua", "lượt", Public: Publication.AtOnce);

    /// <summary>By the level of whoever was commended; where the awardee is.</summary>
    public static readonly Measure Commended = new("emulation.commended", "Khen thưởng đã quyết định", "lượt khen", Public: Publication.AtOnce)
    {
        Categories = new Dictionary<string, string> { ["co-so"] = "Khu dân cư, người dân", ["xa"] = "Cấp xã", ["tinh"] = "Cấp tỉnh" },
    };

    public static readonly Measure LessonsUsed = new("emulation.lessons-used", "Bài học được dùng lại", "lượt", Public: Publication.AtOnce);

    public static readonly Measure PartsDone = new("emulation.coordination-done", "Việc phối hợp đã làm theo kiểm điểm", "việc", Public: Publication.AtOnce);

    public static readonly Measure PartsNotDone = new("emulation.coordination-not-done", "Việc phối hợp chưa làm theo kiểm điểm", "việc", Public: Publication.AtOnce);

    public static IReadOnlyList<Measure> All { get; } = [Rounds, Registered, Commended, LessonsUsed, PartsDone, PartsNotDone];
}
