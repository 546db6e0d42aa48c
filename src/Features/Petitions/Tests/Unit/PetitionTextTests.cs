using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Tests.Unit;

/// <summary>What is covered before a text becomes public, and what a template may not do.</summary>
public class PetitionTextTests
{
    [Theory]
    [InlineData("Đã nói với ông Nguyễn Văn Hùng ở tổ thi công mà chưa thấy làm.", "Nguyễn Văn Hùng")]
    [InlineData("Bà Lò Thị Mai ở đầu xóm kêu mãi.", "Lò Thị Mai")]
    [InlineData("Trưởng thôn Hoàng Văn Páo hứa từ tháng trước", "Hoàng Văn Páo")]
    [InlineData("theo lời ông nguyễn văn hùng thì chưa có tiền", "nguyễn văn hùng")]
    [InlineData("NGUYỄN THỊ LAN là chủ nhà", "NGUYỄN THỊ LAN")]
    [InlineData("anh Tuấn nói vậy", "Tuấn")]
    [InlineData("Gia đình tôi tên là Trần Quốc Việt", "Trần Quốc Việt")]
    [InlineData("gọi số 0912 345 678 không ai nghe", "0912 345 678")]
    [InlineData("điện thoại +84912345678", "+84912345678")]
    [InlineData("máy bàn 0208.3855.123", "0208.3855.123")]
    [InlineData("xe tải 20C-123.45 chở quá tải", "20C-123.45")]
    [InlineData("xe máy 20B1 234.56", "20B1 234.56")]
    [InlineData("căn cước 019085001234 của tôi", "019085001234")]
    [InlineData("CMND số 090123456 cấp năm 2010", "090123456")]
    [InlineData("nhà tôi ở số nhà 25 tổ 5", "số nhà 25")]
    [InlineData("ở số 12 ngõ 5 đường Bắc Kạn", "số 12")]
    [InlineData("gửi về lan.nguyen@example.vn nhé", "lan.nguyen@example.vn")]
    [InlineData("chuyển vào số tài khoản 3901 0012 3456", "3901 0012 3456")]
    public void What_points_at_a_person_is_found(string text, string covered)
    {
        Masks.Find(text).Select(s => text.Substring(s.Start, s.Length)).ShouldContain(covered);
        Masks.Cover(text).ShouldNotContain(covered);
        Masks.Find(Masks.Cover(text)).Select(s => s.Kind).ShouldNotContain(MaskKind.Phone);
    }

    [Theory]
    [InlineData("Đường Lê Lợi đoạn qua chợ bị ngập")]
    [InlineData("Cống đầu xóm Đồng Chằm gãy, mưa là ngập đường học sinh đi.")]
    [InlineData("Xã Phú Lương, tỉnh Thái Nguyên")]
    [InlineData("Theo văn bản số 402/UBND-KT ngày 28/10/2026 thì tháng 11 làm xong")]
    [InlineData("Trường Nguyễn Du thiếu nước sạch từ ngày 5/9")]
    [InlineData("Bà con trong xóm mong được trả lời. Ông bà già đi lại khó.")]
    [InlineData("khoảng 120 nhà, 450 người, 3.500.000 đồng")]
    public void What_points_at_a_place_or_a_thing_stays(string text) => Masks.Cover(text).ShouldBe(text);

    [Fact]
    public void Everything_found_lies_within_the_text_in_order_and_apart()
    {
        const string text = "Ông Nguyễn Văn A (0912345678), bà Trần Thị B, xe 20A-123.45, số nhà 7 ngõ 3.";
        var spans = Masks.Find(text);
        spans.Count.ShouldBe(6);
        for (var n = 1; n < spans.Count; n++) spans[n].Start.ShouldBeGreaterThanOrEqualTo(spans[n - 1].End);
        Masks.Find("").ShouldBeEmpty();
        Should.NotThrow(() => Masks.Find(new string('a', Masks.MostCharacters)));
        Should.NotThrow(() => Masks.Find(string.Concat(Enumerable.Repeat("Ông ", Masks.MostCharacters / 4))));
    }

    [Fact]
    public void A_template_cannot_be_sent_unchanged()
    {
        AnswerTemplate[] templates = [new("x", "Đã chuyển", "Mặt trận đã nhận được ý kiến của ông/bà về {việc gì, ở đâu}. Mặt trận đã chuyển và sẽ theo dõi, đôn đốc việc trả lời.")];
        Templates.Judge(templates[0].Text, templates).ShouldBe(HandlingRefusals.TemplateHoles);
        Templates.Judge("Mặt trận đã nhận được ý kiến của ông/bà về việc này. Mặt trận đã chuyển và sẽ theo dõi, đôn đốc việc trả lời.", templates).ShouldBe(HandlingRefusals.TemplateUnchanged);
        Templates.Judge("Mặt trận đã nhận được ý kiến của ông/bà về cống gãy đầu xóm Đồng Chằm, nước tràn đường học sinh đi. Mặt trận đã chuyển Ủy ban nhân dân xã ngày 21/10 và sẽ theo dõi, đôn đốc việc trả lời.", templates).ShouldBeNull();
        Templates.Judge("Cống đã thay ống mới ngày 10/11, mặt đường lấp phẳng.", templates).ShouldBeNull();
    }

    [Fact]
    public void An_ending_needs_what_it_rests_on()
    {
        var today = new DateOnly(2026, 11, 12);
        AnswerGiven bare = new("Đã làm xong rồi.", "", "", null, 0), paper = bare with { Number = "402/UBND-KT", Day = today };
        HandlingDecisions.Answer(PetitionAction.Solve, PetitionClass.Reflection, bare, today).ShouldBe(HandlingRefusals.EvidenceMissing);
        HandlingDecisions.Answer(PetitionAction.Solve, PetitionClass.Reflection, paper with { Day = null }, today).ShouldBe(HandlingRefusals.EvidenceMissing);
        HandlingDecisions.Answer(PetitionAction.Solve, PetitionClass.Reflection, paper, today).ShouldBeNull();
        HandlingDecisions.Answer(PetitionAction.Solve, PetitionClass.Reflection, bare with { Files = 1 }, today).ShouldBeNull();
        HandlingDecisions.Answer(PetitionAction.Solve, PetitionClass.Reflection, paper with { Day = today.AddDays(1) }, today).ShouldBe(HandlingRefusals.DocumentLater);
        HandlingDecisions.Answer(PetitionAction.Explain, PetitionClass.Petition, bare, today).ShouldBe(HandlingRefusals.TextMissing);
        HandlingDecisions.Answer(PetitionAction.Explain, PetitionClass.Complaint, bare with { Text = "Luật Khiếu nại" }, today).ShouldBe(HandlingRefusals.DocumentMissing);
        HandlingDecisions.Answer(PetitionAction.Refuse, PetitionClass.Petition, bare with { Words = "" }, today).ShouldBe(HandlingRefusals.ReasonMissing);
        HandlingDecisions.Promise(today, today).ShouldBe(HandlingRefusals.PromisePast);
        HandlingDecisions.Promise(today.AddDays(400), today).ShouldBe(HandlingRefusals.PromiseFar);
        HandlingDecisions.Promise(today.AddDays(30), today).ShouldBeNull();
        (HandlingDecisions.Moved(0), HandlingDecisions.Moved(1), HandlingDecisions.Moved(3)).ShouldBe((0, 0, 2));
    }
}
