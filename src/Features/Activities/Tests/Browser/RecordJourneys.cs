using System.Globalization;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Activities.Tests.Browser;

/// <summary>A form asks only what it must; a phone sends a small picture.</summary>
public class RecordJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_that_hangs_on_another_is_hidden_until_it_is_asked_and_never_without_scripts(bool scripts)
    {
        var head = await chromium.Person(house.Address, 360, 740, scripts);
        await head.SignIn("xom");
        await head.Page.GotoAsync("/ban/ghi/giam-sat-o-khu-dan-cu");
        var asked = head.Page.GetByLabel("Cần sửa gì?");
        (await asked.IsVisibleAsync()).ShouldBe(!scripts);
        await head.Page.Locator("input[value=can-sua]").CheckAsync();
        await Assertions.Expect(asked).ToBeVisibleAsync();
        head.Trouble.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_large_photo_is_shrunk_before_it_leaves_the_phone()
    {
        var head = await chromium.SignedIn(house.Address, "xom", 360, 740);
        await head.Page.GotoAsync("/ban/ghi/ngay-hoi-dai-doan-ket");
        var before = await head.Page.EvaluateAsync<int>("""
            async () => {
                const canvas = document.createElement("canvas");
                [canvas.width, canvas.height] = [3000, 1500];
                const pen = canvas.getContext("2d");
                const noise = pen.createImageData(3000, 1500);
                for (let n = 0; n < noise.data.length; n++) noise.data[n] = n % 4 === 3 ? 255 : Math.random() * 255;
                pen.putImageData(noise, 0, 0);
                const blob = await new Promise(done => canvas.toBlob(done, "image/png"));
                const chosen = new DataTransfer();
                chosen.items.add(new File([blob], "IMG_1.png", { type: "image/png" }));
                const input = document.querySelector("input[type=file]");
                input.files = chosen.files;
                input.dispatchEvent(new Event("change"));
                return blob.size;
            }
            """);
        await head.Page.Locator(".photo-seen canvas").First.WaitForAsync();
        var sent = await head.Page.EvaluateAsync<string>("""
            async () => {
                const file = document.querySelector("input[type=file]").files[0];
                const picture = await createImageBitmap(file);
                return `${file.name} ${file.type} ${picture.width}x${picture.height} ${file.size}`;
            }
            """);
        sent.ShouldStartWith("IMG_1.jpg image/jpeg 2000x1000 ");
        int.Parse(sent.Split(' ')[^1], CultureInfo.InvariantCulture).ShouldBeLessThan(before);
        head.Trouble.ShouldBeEmpty();
    }
}
