using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Tests.Unit;

public class IntakeRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly UnitTree Tree = UnitTree.On(Today,
    [
        Node(1, null, "province", "Tỉnh Thái Nguyên"), Node(11, 1, "commune", "Xã Phú Lương"), Node(12, 1, "commune", "Xã Văn Lang"), Node(13, 1, "commune", "Xã Văn Lăng"),
        Node(14, 1, "commune", "Phường Phan Đình Phùng"), Node(101, 11, "residential-area", "Xóm Na Mọc"), Node(102, 12, "residential-area", "Xóm Na Mọc"),
        Node(103, 11, "residential-area", "Xóm Đồng Chằm"), Node(31, 1, "department", "Ban Dân chủ"), Node(32, 11, "member-organisation", "Hội Nông dân xã"),
    ]);

    private static readonly ILookup<int, Succession> None = Enumerable.Empty<Succession>().ToLookup(s => s.Before);

    [Theory]
    [InlineData(null, null, 1, null)]
    [InlineData(11, null, 11, 11)]
    [InlineData(101, null, 11, 101)]
    [InlineData(32, null, 11, 32)]
    [InlineData(31, null, 1, 31)]
    [InlineData(null, 12, 12, null)]
    [InlineData(null, 31, 1, null)]
    [InlineData(101, 12, 12, 101)]
    public void It_goes_to_the_commune_of_the_place_or_to_the_desk_that_types_it_or_to_the_province(int? place, int? desk, int unit, int? area) =>
        IntakeRoute.Of(Tree, place, desk, false).Value.ShouldBe(new IntakeRoute(unit, area, null));

    [Theory]
    [InlineData(11, 1, 11)]
    [InlineData(101, 1, 11)]
    [InlineData(32, 1, 11)]
    public void What_is_about_whoever_would_receive_it_goes_one_level_up(int place, int unit, int about) =>
        IntakeRoute.Of(Tree, place, null, true).Value.ShouldBe(new IntakeRoute(unit, place, about));

    [Fact]
    public void Above_the_top_there_is_a_sentence_with_an_address_and_without_a_place_a_question()
    {
        IntakeRoute.Of(Tree, 1, null, true).Refusals.ShouldBe([IntakeRefusals.NothingAbove]);
        IntakeRoute.Of(Tree, null, null, true).Refusals.ShouldBe([IntakeRefusals.AboutNeedsPlace]);
        IntakeRoute.Of(Tree, 999, null, false).Refusals.ShouldBe([IntakeRefusals.PlaceUnknown]);
        IntakeRoute.Of(UnitTree.On(Today, []), null, null, false).Refusals.ShouldBe([IntakeRefusals.NoDesk]);
    }

    [Theory]
    [InlineData("Xã Phú Lương", 11)]
    [InlineData("phu luong", 11)]
    [InlineData("PHÚ LƯƠNG", 11)]
    [InlineData("Văn Lăng", 13)]
    [InlineData("xã Văn Lang", 12)]
    [InlineData("phan dinh phung", 14)]
    [InlineData("Na Mọc, Phú Lương", 101)]
    [InlineData("xom na moc, van lang xa", 12)]
    [InlineData("Đồng Chằm", 103)]
    [InlineData("Xóm không có, Phú Lương", 11)]
    public void A_place_is_found_however_it_is_typed(string typed, int unit) =>
        PlaceWords.Find(Tree, typed).Select(n => n.Unit).ShouldBe(typed.StartsWith("xom na moc, van", StringComparison.Ordinal) ? [102] : [unit]);

    [Fact]
    public void Where_several_may_be_meant_all_are_offered_and_each_name_offered_is_found_again()
    {
        PlaceWords.Find(Tree, "van lang").Select(n => n.Unit).ShouldBe([12, 13], ignoreOrder: true);
        PlaceWords.Find(Tree, "Na Mọc").Select(n => n.Unit).ShouldBe([101, 102], ignoreOrder: true);
        foreach (var node in Tree.Order.Where(n => n.Kind is "commune" or "residential-area"))
            PlaceWords.Find(Tree, PlaceWords.Name(Tree, node)).ShouldHaveSingleItem().Unit.ShouldBe(node.Unit);
        PlaceWords.Find(Tree, "Hà Nội").ShouldBeEmpty();
        PlaceWords.Find(Tree, " , ").ShouldBeEmpty();
    }

    [Fact]
    public void A_case_about_a_unit_is_hidden_from_every_person_with_any_role_there_or_below_whatever_hat_is_on()
    {
        Hidden(11).ShouldContain(11);
        Hidden(101).ShouldContain(11);
        Hidden(32).ShouldContain(11);
        // An officer of the province who also heads an area of the commune.
        Hidden(1, 101).ShouldContain(11);
        Hidden(1).ShouldNotContain(11);
        Hidden(12).ShouldNotContain(11);
        Hidden(31).ShouldNotContain(11);
        HiddenUnits.Of(Actor.Public, Tree, None).ShouldBeEmpty();

        static int[] Hidden(params int[] units) => HiddenUnits.Of(new Actor(Guid.NewGuid(), "Ai đó", [.. units.Select(u => new Grant(Role.CommuneOfficer, u, Today))]), Tree, None);
    }

    [Theory]
    [InlineData("", false, "Chưa có chữ nào")]
    [InlineData("   . ", false, "Chưa có chữ nào")]
    [InlineData("aaaaaaa", false, "Xin viết rõ hơn")]
    [InlineData("Cống gãy", false, null)]
    [InlineData("", true, null)]
    public void One_short_sentence_is_enough_and_a_voice_or_a_scan_says_it_too(string text, bool spoken, string? refused)
    {
        var refusals = IntakeDecisions.Take(new IntakeFacts(text) { SpokenOrScanned = spoken }, Today);
        if (refused is null) refusals.ShouldBeEmpty();
        else refusals.ShouldHaveSingleItem().Sentence.ShouldStartWith(refused);
    }

    [Fact]
    public void All_that_stands_against_it_is_told_at_once()
    {
        var refusals = IntakeDecisions.Take(new IntakeFacts("")
        {
            Phone = "gọi tôi", CategoryKnown = false, Latitude = 21.5, OnBehalf = true, ReceivedOn = Today.AddDays(1), Photos = 6,
        }, Today);
        refusals.ShouldBe([IntakeRefusals.NoWords, IntakeRefusals.CategoryUnknown, IntakeRefusals.PhoneOdd, IntakeRefusals.PointOdd, IntakeRefusals.ConsentNeeded, IntakeRefusals.LaterThanToday, IntakeRefusals.TooManyFiles]);
    }

    [Theory]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("+84 912.345.678", "0912345678")]
    [InlineData("(0208) 385-1234", "02083851234")]
    [InlineData("12", null)]
    [InlineData("0912345678a", null)]
    [InlineData("", null)]
    public void A_telephone_number_is_read_as_people_write_it(string typed, string? digits) => IntakeDecisions.PhoneDigits(typed).ShouldBe(digits);

    [Theory]
    [InlineData(21.7, 105.7, null)]
    [InlineData(16.5, 111.6, null)]
    [InlineData(8.64, 111.9, null)]
    [InlineData(48.8, 2.3, "ngoài Việt Nam")]
    [InlineData(91.0, 105.0, "chưa đúng")]
    [InlineData(double.NaN, 105.0, "chưa đúng")]
    public void A_point_lies_in_the_country_and_its_islands_are_in_it(double latitude, double longitude, string? words)
    {
        var refusals = IntakeDecisions.Take(new IntakeFacts("Cống đầu xóm gãy") { Latitude = latitude, Longitude = longitude }, Today);
        if (words is null) refusals.ShouldBeEmpty();
        else refusals.ShouldHaveSingleItem().Sentence.ShouldContain(words);
    }

    [Fact]
    public void What_is_odd_is_held_and_only_a_flood_from_one_address_is_asked_to_wait()
    {
        var quotas = new IntakeQuotas(3, 10, 200);
        var plain = new IntakeLook(1, 1, 1, TimeSpan.FromMinutes(2), false);
        const string text = "Cống đầu xóm gãy đôi, mưa là nước tràn";
        IntakeJudgement.Of(text, plain, quotas).ShouldBe(HeldReason.None);
        IntakeJudgement.Of(text, plain with { Filling = null }, quotas).ShouldBe(HeldReason.WithoutScripts);
        IntakeJudgement.Of(text, plain with { SameWords = 4 }, quotas).ShouldBe(HeldReason.SameWords);
        IntakeJudgement.Of(text, plain with { SameContact = 11 }, quotas).ShouldBe(HeldReason.SameContact);
        IntakeJudgement.Of(text, plain with { SameAddress = 201 }, quotas).ShouldBe(HeldReason.SameAddress);
        IntakeJudgement.Of(text, plain with { Filling = TimeSpan.FromSeconds(1) }, quotas).ShouldBe(HeldReason.TooFast);
        IntakeJudgement.Of(text, plain with { Trapped = true }, quotas).ShouldBe(HeldReason.TooFast);
        IntakeJudgement.Of("Xem https://a.vn ngay", plain, quotas).ShouldBe(HeldReason.Thin);
        IntakeJudgement.Of($"{text}, ảnh ở https://a.vn/anh", plain, quotas).ShouldBe(HeldReason.None);
        IntakeJudgement.Floods(plain with { SameAddress = 1_000 }, quotas).ShouldBeFalse();
        IntakeJudgement.Floods(plain with { SameAddress = 1_001 }, quotas).ShouldBeTrue();
        foreach (var reason in Enum.GetValues<HeldReason>().Where(r => r != HeldReason.None)) IntakeJudgement.Words(reason).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("7K3M-9QPD", "7K3M-9QPD")]
    [InlineData("7k3m 9qpd", "7K3M-9QPD")]
    [InlineData("KN-7K3M-9QPD", "7K3M-9QPD")]
    [InlineData("7K3M9QP", null)]
    [InlineData("7K3M-9QP0", null)]
    [InlineData(null, null)]
    public void A_code_is_read_however_it_is_typed(string? typed, string? code) => PetitionCode.Parse(typed).ShouldBe(code);

    [Fact]
    public void A_recording_is_known_by_its_content()
    {
        VoiceKinds.Of("OggS\0\0\0\0\0\0\0\0\0"u8).ShouldBe("ogg");
        VoiceKinds.Of("\0\0\0\u0018ftypM4A isom"u8).ShouldBe("m4a");
        VoiceKinds.Of("<html><script>alert(1)</script>"u8).ShouldBeNull();
        VoiceKinds.Of([]).ShouldBeNull();
    }

    [Fact]
    public void Every_state_has_words_for_its_sender_and_what_has_ended_is_out_of_the_senders_hand()
    {
        foreach (var state in Enum.GetValues<PetitionState>()) FollowRules.Word(state).ShouldNotBeEmpty();
        // What the sender's page offers is what the table allows.
        Enum.GetValues<PetitionState>().Where(s => FollowRules.Withdraw(s) is null).ShouldBe(Allowed(PetitionAction.Withdraw));
        Enum.GetValues<PetitionState>().Where(s => FollowRules.Add(s, 0) is null).ShouldBe(Allowed(PetitionAction.AddMessage));
        FollowRules.Add(PetitionState.Received, FollowRules.MessagesADay).ShouldBe(FollowRules.TooManyMessages);

        static IEnumerable<PetitionState> Allowed(PetitionAction action) => Enum.GetValues<PetitionState>().Where(s => PetitionStates.After(s, PetitionClass.Reflection, action, Hand.Sender) is not null);
    }

    private static UnitNode Node(int unit, int? parent, string kind, string name) => new(unit, parent, kind, name, new DateOnly(2025, 7, 1));
}
