namespace CauNoi.Petitions.Rules;

/// <summary>The names that the fields of a submission have at every door.</summary>
public static class IntakeFields
{
    public const string Text = "noi-dung";
    public const string Category = "linh-vuc";
    public const string Place = "xa";
    public const string Address = "cho";
    public const string Latitude = "vi-do";
    public const string Longitude = "kinh-do";
    public const string Wanted = "mong-muon";
    public const string About = "noi-ve";
    public const string Name = "ho-ten";
    public const string Phone = "dien-thoai";
    public const string Email = "thu";
    public const string Organisation = "to-chuc";
    public const string Consent = "dong-y";
    public const string Origin = "nguon";
    public const string Key = "khoa";
    public const string Filling = "thoi-gian";
    public const string Voice = "ghi-am";
    public const string Photo = "anh";
    public const string ReceivedOn = "ngay-nhan";
    public const string Paper = "ban-quet";

    /// <summary>What only a program fills: people do not see it.</summary>
    public const string Trap = "trang-web";
}
