using System.Buffers.Text;

namespace CauNoi.Test.Support;

/// <summary>Somebody takes the own phone in.</summary>
public static class PhoneOwner
{
    public static async Task<Page> Enrol(this SimulatedPhone phone, Visitor owner, string name = "Điện thoại thử") => await owner.Send(
        await owner.Get("/so-tay/may"), "/so-tay/may", ("ten", name), ("khoa-ky", Base64Url.EncodeToString(phone.PublicKey)), ("khoa", phone.Device.ToString()));
}
