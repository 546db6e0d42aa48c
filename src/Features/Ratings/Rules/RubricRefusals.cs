using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Ratings.Rules;

/// <summary>Why a rubric is none, each as a sentence for whoever wrote it.</summary>
public static class RubricRefusals
{
    public static Refusal CountedOutside(string item) =>
        new($"Mục {item}: bộ tiêu chí do cấp trên ngoài hệ thống chấm thì không có mục tự tính, vì tổng phải đúng như văn bản của cấp trên.");

    public static Refusal OutsideHere(string kind) =>
        new($"Đơn vị loại “{kind}” có cấp trên trong hệ thống này, nên cấp trên ấy xếp loại. Chỉ đơn vị cao nhất ở đây mới ghi kết quả do nơi khác xếp loại (outside).");

    public static Refusal Empty(string what) => new($"Bộ tiêu chí thiếu {what}.");

    public static Refusal Sum(decimal sum, decimal total) => new($"Điểm các mục cộng lại là {Figures.Format(sum)}, khác tổng điểm {Figures.Format(total)}. Xin sửa cho bằng nhau.");

    public static Refusal Twice(string id) => new($"Mã “{id}” dùng hai lần. Mỗi mục, điểm thưởng, điểm trừ, điểm liệt cần một mã riêng.");

    public static Refusal BadId(string id) => new($"Mã “{id}” chưa đúng: chỉ dùng chữ thường không dấu, số và gạch nối, bắt đầu bằng chữ.");

    public static Refusal Points(string id) => new($"Mục {id}: điểm phải lớn hơn 0 và có nhiều nhất hai chữ số sau dấu phẩy.");

    public static Refusal TwoSources(string id) => new($"Mục {id}: chỉ được đo bằng một thứ, hoặc chỉ số, hoặc chỉ tiêu của đơn vị.");

    public static Refusal NoSpan(string id) => new($"Mục {id}: mức không điểm (zero) và mức đủ điểm (full) bằng nhau nên không chấm được.");

    public static Refusal NoDenominator(string id) => new($"Mục {id}: thiếu mẫu số (denominator). Xin nêu rõ chia cho tổng nào.");

    public static Refusal NotMeasured(string id) => new($"Mục {id}: không có chỉ số thì không đặt mức zero, full hay mẫu số.");

    public static Refusal Unknown(string id, string why) => new($"Mục {id}: {why}");

    public static Refusal NeverPublic(string id, string title) => new($"Mục {id}: chỉ số “{title}” không bao giờ công bố, nên không ai tính lại điểm được.");

    public static Refusal NoNumber(string id, string title) => new($"Mục {id}: “{title}” là câu trả lời có hay không, không phải số để chấm điểm.");

    public static Refusal SpotCheck(string id) => new($"Mục {id}: kết quả phúc tra không tính điểm. Phúc tra để biết số liệu tin được đến đâu; đơn vị tự sửa sai không bị trừ.");

    public static Refusal NoKind(string kind) => new($"Không có loại đơn vị “{kind}”. Chỉ xếp loại đơn vị, không xếp loại người.");

    public static readonly Refusal Scale = new("Thang xếp loại cần ít nhất hai mức, mức sau thấp điểm hơn mức trước và mức cuối bắt đầu từ 0.");

    public static readonly Refusal AllGood = new("Mức thấp nhất không thể tính là tốt trở lên.");

    public static Refusal GateItem(string id, string item) => new($"Điểm liệt {id}: không có mục “{item}”, hoặc mức điểm nằm ngoài điểm của mục ấy.");

    public static Refusal GateGrade(string id, string grade) => new($"Điểm liệt {id}: không có mức “{grade}”, hoặc đó là mức cao nhất nên không chặn gì.");

    public static Refusal Tie(string id) => new($"Thứ tự phân hạng khi bằng điểm: không có mục “{id}”.");

    public static Refusal Wanted(string grade) => new($"Mức phấn đấu (wanted): không có mức “{grade}”, mức ấy là mức thấp nhất, hoặc tỷ lệ không nằm trong khoảng trên 0 đến 100.");

    public static readonly Refusal BonusMost = new("Mức điểm thưởng tối đa (mostBonus) phải từ 0 đến một phần năm tổng điểm.");

    public static Refusal ExtraPoints(string id, decimal most) => new($"Mục {id}: điểm thưởng, điểm trừ phải từ 0 đến {Figures.Format(most)}.");
}
