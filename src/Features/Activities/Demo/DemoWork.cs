using CauNoi.Activities.Rules;

namespace CauNoi.Activities.Demo;

/// <summary>What an area and a commune do in a year. Not all do all of it: coverage has gaps, as it has in life.</summary>
internal static class DemoWork
{
    private static readonly string[] Watched = ["Làm đường liên xóm", "Rà soát hộ nghèo cuối năm", "Thu và chi quỹ của xóm", "Sửa kênh mương nội đồng", "Lắp đèn đường bằng tiền bà con góp"];

    private static readonly string[] Campaigns = ["Dọn vệ sinh đường làng", "Trồng hoa hai bên đường", "Ngày công giúp hộ neo đơn gặt lúa", "Khơi thông cống rãnh trước mùa mưa"];

    private static readonly string[] Models = ["Ngõ sạch đẹp tự quản", "Dòng họ tự quản về an ninh", "Thắp sáng đường quê", "Tổ giúp nhau vốn và giống"];

    private static readonly string[] Works = ["Bê tông hoá 350 m đường liên xóm", "Làm cầu dân sinh qua suối", "Sửa nhà văn hoá xóm", "Kè 120 m kênh nội đồng"];

    private static readonly string[] Results = ["Xoá xong nhà tạm trong toàn xã", "Vận động hiến 2.400 m² đất làm đường", "Mọi xóm có tổ tự quản về môi trường", "Đối thoại giải quyết dứt điểm chợ cóc"];

    public static IEnumerable<DemoRecord> OfArea(int unit, DemoSpan year)
    {
        // Owed between 1 and 18 November; three of four areas hold it.
        var festival = new DateOnly(year.Last.Year, 11, 1 + (unit * 5 % 18));
        if (unit % 4 != 3 && festival >= year.First && festival <= year.Last)
            yield return At(unit, year, 1, "unity-festival", festival, ("so-nguoi", $"{80 + (unit * 7 % 160)}"), ("so-ho-khen", $"{4 + (unit % 9)}"), ("kinh-phi", $"{(40 + (unit % 60)) * 100_000}"));
        for (var n = 0; n <= unit % 2; n++)
            yield return At(unit, year, 2 + n, "mediation-case", year.Some(unit, 2 + n),
                ("loai", Pick(["dat-dai", "lang-gieng", "hon-nhan", "dan-su"], unit + n)), ("ket-qua", (unit + n) % 5 == 0 ? "khong-thanh" : "thanh"));
        if (unit % 3 != 0)
        {
            var wrong = unit % 4 == 1;
            yield return At(unit, year, 4, "area-supervision", year.Some(unit, 4), [("viec", Pick(Watched, unit)), ("thay", wrong ? "can-sua" : "dung"),
                .. wrong ? [("can-sua", "Công khai lại số tiền đã thu ở nhà văn hoá"), ("da-sua", "co")] : Array.Empty<(string, string)>()]);
        }

        if (unit % 5 < 3)
            yield return At(unit, year, 5, "comments-to-authorities", year.Some(unit, 5),
                ("cho-ai", Pick(["cap-uy", "chinh-quyen", "truong-thon"], unit)), ("so-nguoi", $"{25 + (unit % 30)}"), ("so-y-kien", $"{5 + (unit % 7)}"), ("da-tra-loi", $"{3 + (unit % 3)}"));
        yield return At(unit, year, 6, "campaign-work", year.Some(unit, 6),
            ("noi-dung", Pick(["moi-truong", "van-hoa", "kinh-te"], unit)), ("viec", Pick(Campaigns, unit)), ("so-nguoi", $"{18 + (unit % 45)}"));
        if (unit % 3 == year.Last.Year % 3)
            yield return At(unit, year, 7, "self-managed-model", year.Some(unit, 7), ("ten", Pick(Models, unit)), ("linh-vuc", Pick(["moi-truong", "an-ninh", "khac", "kinh-te"], unit)), ("so-ho", $"{15 + (unit % 50)}"));
    }

    /// <summary>What a commune itself did in a year.</summary>
    /// <param name="unit">The commune.</param>
    /// <param name="year">When.</param>
    /// <param name="meets">Whether its meetings with people are made too.</param>
    public static IEnumerable<DemoRecord> OfCommune(int unit, DemoSpan year, bool meets)
    {
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var day = new DateOnly(year.Last.Year, quarter * 3, 5 + (unit % 20));
            if ((unit + quarter) % 4 != 0 && day >= year.First && day <= year.Last)
                yield return At(unit, year, 10 + quarter, "big-result", day, ("quy", $"q{quarter}"), ("ten", Pick(Results, unit + quarter)), ("vi-sao", "Người dân trong xã được hưởng ngay trong quý, có biên bản kèm theo."));
        }

        if (unit % 3 != 1)
            yield return At(unit, year, 15, "exemplary-work", year.Some(unit, 15), ("ten", Pick(Works, unit)), ("ngay-cong", $"{120 + (unit % 200)}"), ("tien", $"{(200 + (unit % 300)) * 100_000}"), ("so-ho", $"{40 + (unit % 80)}"));
        if (!meets) yield break;
        yield return At(unit, year, 16, "meeting-with-people", year.Some(unit, 16), ("hinh-thuc", unit % 3 == 0 ? "nghe-dan" : "doi-thoai"), ("so-nguoi", $"{45 + (unit % 60)}"), ("so-y-kien", "14"), ("tra-loi-ngay", "9"));
        yield return At(unit, year, 17, "training-course", year.Some(unit, 17), ("ten", "Ghi việc và lập sổ ở khu dân cư"), ("cho-ai", "truong-ban"), ("so-nguoi", $"{20 + (unit % 12)}"), ("so-buoi", "1"));
    }

    private static DemoRecord At(int unit, DemoSpan year, int thing, string kind, DateOnly day, params (string, string)[] values) =>
        new(kind, unit, day, kind == "self-managed-model" ? "active" : KindStates.Held, year.Seen(day, unit, thing), values);

    private static string Pick(string[] among, int unit) => among[unit % among.Length];
}
