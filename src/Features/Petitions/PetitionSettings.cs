using CauNoi.Platform.Settings;

namespace CauNoi.Petitions;

/// <summary>What an installation decides about taking petitions in.</summary>
public static class PetitionSettings
{
    private const string Group = "Kiến nghị";

    public static readonly SettingKind SameWords = new("petitions.same-words", Group, "Cùng một nội dung, nhiều nhất mỗi ngày", SettingType.Number, "3",
        "Nhiều hơn thế thì vẫn nhận, nhưng chờ người xem trước khi phân loại.", "3") { Least = 1, Most = 10_000 };

    public static readonly SettingKind SameContact = new("petitions.same-contact", Group, "Cùng một số điện thoại hoặc thư, nhiều nhất mỗi ngày", SettingType.Number, "10",
        "Nhiều hơn thế thì vẫn nhận, nhưng chờ người xem.", "10") { Least = 1, Most = 10_000 };

    public static readonly SettingKind SameAddress = new("petitions.same-address", Group, "Cùng một đường mạng, nhiều nhất mỗi giờ", SettingType.Number, "200",
        "Cả một huyện có thể dùng chung một đường mạng di động, nên đặt rộng. Nhiều hơn thì chờ người xem; gấp năm lần thì được mời đợi.", "200") { Least = 10, Most = 1_000_000 };

    public static IReadOnlyList<SettingKind> All { get; } = [SameWords, SameContact, SameAddress];
}
