#version 3.7;
// Detail: cap, cord and shoulder, beaded with condensation.
#include "bottle.inc"
Bounce(50, 1)
camera {
  location <-14,27,-36> look_at <-0.2,21.8,0>
  right x*image_width/image_height angle 22
  #ifdef (Blur) focal_point <-0.9,22,-2.6> aperture 0.9 blur_samples Blur confidence 0.95 variance 1/4000 #end
}
// a bright room, far out of focus
#declare Back = texture {
  pigment { gradient y color_map { [0 color srgb <0.55,0.80,0.80>] [0.5 color srgb <0.84,0.93,0.91>] [1 color srgb <0.98,0.97,0.94>] } scale 60 translate y*-10 }
  finish { ambient 0 diffuse 0.15 emission 0.72 } }
plane { -z, -70 texture { Back } }
// two more bottles, far behind
object { Bottle(Coral, Foam, Ink, Ink*1.6, Laser) translate <26,-3,44> }
object { Bottle(Foam, Ink, Teal, Teal*0.8, Laser) translate <-2,-7,58> }
SoftLight(<-60,90,-80>, 50, rgb 0.78, 7)
SoftLight(<90,50,-20>, 50, rgb 0.35, 5)
Panel(<-60,50,-30>, <0,20,0>, 30, 90, 1.7)
Panel(<60,35,10>, <0,20,0>, 22, 90, 1.8)
Panel(<0,80,-20>, <0,20,0>, 60, 30, 0.9)
object { Bottle(Teal, Foam, Coral, Coral*0.82, Laser) rotate y*-22 }
object { Drops(1500, 13, 17.7, 5) }
object { ShoulderDrops(420, 8) }
